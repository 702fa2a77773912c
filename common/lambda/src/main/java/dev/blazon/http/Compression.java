package dev.blazon.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses a large response with gzip for clients that take it (RFC 9110, sections 8.4 and
 * 12.5.3). CloudFront compresses by itself, but for no {@code application/ld+json}.
 */
public final class Compression {
  /** What is smaller fits into a few packets as it is. */
  private static final int WORTH_IT = 4 * 1024;

  private static final Pattern REFUSED = Pattern.compile(".*;\\s*q=0(?:\\.0{0,3})?\\s*");

  private Compression() {}

  /** The answer, in gzip where the client takes that and it is worth it. */
  public static Response of(Request request, Response response) {
    String accepted = request.headers().getOrDefault("accept-encoding", "");
    return response.body().length >= WORTH_IT && takesGzip(accepted)
        ? new Response(response.status(), response.headers(), gzip(response.body()))
            .with("Content-Encoding", "gzip")
        : response;
  }

  private static boolean takesGzip(String accepted) {
    return Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(","))
        .map(String::strip)
        .filter(coding -> coding.equals("gzip") || coding.startsWith("gzip;"))
        .anyMatch(coding -> !REFUSED.matcher(coding).matches());
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 2);
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("in memory nothing can go wrong", e);
    }
    return compressed.toByteArray();
  }
}
