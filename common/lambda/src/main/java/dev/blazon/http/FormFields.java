package dev.blazon.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * The fields of a form without files, as a browser sends it ({@code
 * application/x-www-form-urlencoded}).
 *
 * @param values the value of each field, decoded, by its name
 * @see <a href="https://url.spec.whatwg.org/#application/x-www-form-urlencoded">URL Standard,
 *     section 5</a>
 */
public record FormFields(Map<String, String> values) {
  private static final String TYPE = "application/x-www-form-urlencoded";

  /** The fields cannot be changed. */
  public FormFields {
    values = Map.copyOf(values);
  }

  /**
   * Reads a request's body.
   *
   * @param maximum how many bytes it may have
   * @throws ProblemException 415 where it is something else, 413 where there is more, 400 where it
   *     is malformed or has a field twice
   */
  public static FormFields read(Request request, int maximum) {
    if (!request.mediaType().equals(TYPE)) {
      throw new ProblemException(Problem.unsupportedMediaType("The body has to be " + TYPE + "."));
    }
    Map<String, String> values = new TreeMap<>();
    String body = new String(request.bodyWithin(maximum), StandardCharsets.UTF_8);
    for (String field : body.split("&", -1)) {
      if (field.isEmpty()) {
        // As browsers read it: nothing between two ampersands is no field.
        continue;
      }
      int end = field.indexOf('=');
      String name = decoded(end < 0 ? field : field.substring(0, end));
      if (values.put(name, decoded(end < 0 ? "" : field.substring(end + 1))) != null) {
        throw malformed("a field is there twice");
      }
    }
    return new FormFields(values);
  }

  /** What stands in a field, without the space around it; empty where the form has none. */
  public String text(String name) {
    return values.getOrDefault(name, "").strip();
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw malformed("a percent sign begins no byte");
    }
  }

  private static ProblemException malformed(String detail) {
    return new ProblemException(Problem.badRequest("The form is malformed: " + detail + "."));
  }
}
