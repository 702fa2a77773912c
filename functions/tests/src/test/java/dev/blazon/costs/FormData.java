package dev.blazon.costs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Map;

/** Writes a request body of {@code multipart/form-data} (RFC 7578) for the measurement of costs. */
final class FormData {
  private static final String BOUNDARY = "boundary";
  static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private FormData() {}

  /** With these parts, by their names. */
  static byte[] of(Map<String, byte[]> parts) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    parts.forEach(
        (name, content) -> {
          String head =
              "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n"
                  .formatted(BOUNDARY, name);
          body.writeBytes(head.getBytes(UTF_8));
          body.writeBytes(content);
          body.writeBytes("\r\n".getBytes(UTF_8));
        });
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    return body.toByteArray();
  }
}
