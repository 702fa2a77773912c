package dev.blazon.runtime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request that a runtime sends to the stand-in for the Runtime API, as HTTP/1.1 has it.
 *
 * @param headers by their names in lower case
 */
record RuntimeRequest(String method, String path, Map<String, String> headers, byte[] body) {
  /** Reads one; null where the connection ends before it begins. */
  static @Nullable RuntimeRequest read(InputStream in) throws IOException {
    String start = line(in);
    if (start == null) {
      return null;
    }
    String[] words = start.split(" ", 3);
    Map<String, String> headers = new TreeMap<>();
    for (String header = must(line(in)); !header.isEmpty(); header = must(line(in))) {
      int colon = header.indexOf(':');
      headers.put(
          header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
    }
    return new RuntimeRequest(words[0], words[1], headers, body(in, headers));
  }

  private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
    if ("chunked".equals(headers.get("transfer-encoding"))) {
      return chunks(in);
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return exactly(in, length);
  }

  private static byte[] chunks(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int length = length(in); length > 0; length = length(in)) {
      body.writeBytes(exactly(in, length));
      must(line(in));
    }
    String trailer = must(line(in));
    while (!trailer.isEmpty()) {
      trailer = must(line(in));
    }
    return body.toByteArray();
  }

  private static int length(InputStream in) throws IOException {
    return Integer.parseInt(must(line(in)).strip(), 16);
  }

  private static byte[] exactly(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("a body ends after %d of %d bytes".formatted(bytes.length, length));
    }
    return bytes;
  }

  private static String must(@Nullable String line) throws EOFException {
    if (line == null) {
      throw new EOFException("a request ends within");
    }
    return line;
  }

  private static @Nullable String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        return null;
      }
      line.write(next);
    }
    return line.toString(ISO_8859_1).stripTrailing();
  }
}
