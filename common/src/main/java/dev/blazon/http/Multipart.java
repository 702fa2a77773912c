package dev.blazon.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;

/**
 * A body of {@code multipart/form-data} (RFC 7578).
 *
 * @param parts the content of each part, by its name
 */
public record Multipart(Map<String, byte[]> parts) {
  /**
   * Reads a request's body.
   *
   * @throws ProblemException 415 where it is something else, 400 where it is malformed
   */
  public static Multipart read(Request request) {
    if (!request.mediaType().equals("multipart/form-data")) {
      throw new ProblemException(
          Problem.unsupportedMediaType("The body has to be multipart/form-data."));
    }
    try {
      String boundary =
          parameters(request.headers().getOrDefault("content-type", "")).get("boundary");
      if (boundary == null || boundary.isEmpty()) {
        throw malformed("its Content-Type names no boundary");
      }
      return new Multipart(parts(request.body(), boundary));
    } catch (IOException | IllegalArgumentException e) {
      throw malformed(String.valueOf(e.getMessage()));
    }
  }

  /**
   * The content of a part, held to its bound in bytes.
   *
   * @throws ProblemException 413 where there is more
   */
  public static byte[] within(String name, byte[] content, int maximum) {
    if (content.length > maximum) {
      throw new ProblemException(
          Problem.tooLarge(
              "The part %s has %d bytes; at most %d are taken."
                  .formatted(name, content.length, maximum)));
    }
    return content;
  }

  private static Map<String, byte[]> parts(byte[] body, String boundary) throws IOException {
    MultipartInput input =
        MultipartInput.builder()
            .setInputStream(new ByteArrayInputStream(body))
            .setBoundary(boundary.getBytes(StandardCharsets.ISO_8859_1))
            .get();
    Map<String, byte[]> parts = new HashMap<>();
    for (boolean more = input.skipPreamble(); more; more = input.readBoundary()) {
      String name = name(input.readHeaders());
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      input.readBodyData(content);
      if (parts.put(name, content.toByteArray()) != null) {
        throw malformed("the part \"" + name + "\" is there twice");
      }
    }
    return parts;
  }

  private static String name(String headers) {
    for (String line : headers.lines().toList()) {
      String[] field = line.split(":", 2);
      if (field.length == 2 && field[0].strip().equalsIgnoreCase("content-disposition")) {
        String name = parameters(field[1]).get("name");
        if (name != null) {
          return name;
        }
      }
    }
    throw malformed("a part has no name");
  }

  private static Map<String, String> parameters(String header) {
    ParameterParser parser = new ParameterParser();
    parser.setLowerCaseNames(true);
    return parser.parse(header, ';');
  }

  private static ProblemException malformed(String detail) {
    return new ProblemException(
        Problem.badRequest("The multipart body is malformed: " + detail + "."));
  }
}
