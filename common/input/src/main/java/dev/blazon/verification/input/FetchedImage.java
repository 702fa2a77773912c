package dev.blazon.verification.input;

import dev.blazon.baking.Baking;
import dev.blazon.baking.ImageFormat;
import dev.blazon.verification.fetching.FetchResult;
import dev.blazon.verification.fetching.FetchResult.Fetched;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gives the image that a URL served, if it served one: a PNG by its first bytes, an SVG by its
 * media type, or by its first bytes where the media type tells nothing; an HTML page begins like
 * one.
 */
public final class FetchedImage {
  private static final Set<String> SAYING_NOTHING =
      Set.of("", "application/octet-stream", "application/xml", "text/plain", "text/xml");

  private static final int ENOUGH = 2048;

  private FetchedImage() {}

  /** The image, where the answer is one. */
  public static Optional<byte[]> in(FetchResult result) {
    return result instanceof Fetched fetched && fetched.status() == 200 && isImage(fetched)
        ? Optional.of(fetched.body())
        : Optional.empty();
  }

  private static boolean isImage(Fetched fetched) {
    String mediaType = fetched.mediaType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return Baking.looksLikePng(fetched.body())
        || mediaType.equals(ImageFormat.SVG.mediaType())
        || (SAYING_NOTHING.contains(mediaType)
            && Baking.looksLikeImage(fetched.body())
            && !beginsAsHtml(fetched.body()));
  }

  /** Whether a page's own element comes before that of any SVG. */
  private static boolean beginsAsHtml(byte[] body) {
    String start =
        new String(body, 0, Math.min(body.length, ENOUGH), StandardCharsets.UTF_8)
            .toLowerCase(Locale.ROOT);
    int svg = start.indexOf("<svg");
    return Stream.of("<!doctype html", "<html")
        .mapToInt(start::indexOf)
        .anyMatch(html -> html >= 0 && (svg < 0 || html < svg));
  }
}
