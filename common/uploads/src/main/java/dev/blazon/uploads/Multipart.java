package dev.blazon.uploads;

import dev.blazon.http.Problem;
import dev.blazon.http.ProblemException;
import dev.blazon.http.Request;
import dev.blazon.json.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;

/**
 * Reads a request's body of {@code multipart/form-data} (RFC 7578): images and texts that a form or
 * a client sends.
 *
 * @param parts the content of each part, by its name
 * @param types the media type of each part that has one, in lower case and without parameters, by
 *     its name
 */
public record Multipart(Map<String, byte[]> parts, Map<String, String> types) {
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
      return read(request.body(), boundary);
    } catch (IOException | IllegalArgumentException e) {
      throw malformed(String.valueOf(e.getMessage()));
    }
  }

  /**
   * The content of a part that has to be there, held to its bound in bytes.
   *
   * @throws ProblemException 400 where it is missing, 413 where there is more
   */
  public byte[] required(String name, int maximum) {
    byte[] part = parts.get(name);
    if (part == null) {
      throw new ProblemException(
          Problem.invalidInput(List.of(new Fault("/" + name, "is required"))));
    }
    return within(name, part, maximum);
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

  private static Multipart read(byte[] body, String boundary) throws IOException {
    MultipartInput input =
        MultipartInput.builder()
            .setInputStream(new ByteArrayInputStream(body))
            .setBoundary(boundary.getBytes(StandardCharsets.ISO_8859_1))
            .get();
    Map<String, byte[]> parts = new HashMap<>();
    Map<String, String> types = new HashMap<>();
    for (boolean more = input.skipPreamble(); more; more = input.readBoundary()) {
      String headers = input.readHeaders();
      String name = name(headers);
      field(headers, "content-type").ifPresent(type -> types.put(name, mediaType(type)));
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      input.readBodyData(content);
      if (parts.put(name, content.toByteArray()) != null) {
        throw malformed("the part \"" + name + "\" is there twice");
      }
    }
    return new Multipart(parts, types);
  }

  private static String name(String headers) {
    return field(headers, "content-disposition")
        .map(disposition -> parameters(disposition).get("name"))
        .orElseThrow(() -> malformed("a part has no name"));
  }

  private static Optional<String> field(String headers, String name) {
    return headers
        .lines()
        .map(line -> line.split(":", 2))
        .filter(field -> field.length == 2 && field[0].strip().equalsIgnoreCase(name))
        .map(field -> field[1])
        .findFirst();
  }

  private static String mediaType(String type) {
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
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
