package dev.blazon.http;

import dev.blazon.json.Texts;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests with query parameters that their route does not take. Under {@code /v1} whoever
 * misspells a parameter has to be told: a list that was to be filtered would answer everything.
 * What is public elsewhere is shared as a link, and strangers append to links what is theirs
 * ({@code fbclid}, {@code utm_source}): there it is passed over.
 */
final class QueryParameterCheck {
  private static final int SHOWN = 100;

  private QueryParameterCheck() {}

  /** What is wrong with the query; null where nothing is. */
  static @Nullable Problem refusalOf(Request request, Route route) {
    if (!route.isStrict()) {
      return null;
    }
    for (Map.Entry<String, String> parameter : request.query().entrySet()) {
      String name = parameter.getKey();
      if (name.isEmpty() && parameter.getValue().isEmpty()) {
        // What follows a last "?" or "&" is nothing.
        continue;
      }
      if (!route.query().contains(name)) {
        return Problem.invalidQuery(
            "The parameter " + shown(name) + " is not known here; " + taken(route.query()) + ".");
      }
      if (request.repeated().contains(name)) {
        return Problem.invalidQuery("The parameter " + name + " is there more than once.");
      }
      if (parameter.getValue().isEmpty()) {
        return Problem.invalidQuery("The parameter " + name + " is empty: leave it out.");
      }
    }
    return null;
  }

  private static String shown(String name) {
    return Texts.cut(name, SHOWN);
  }

  private static String taken(Set<String> names) {
    return names.isEmpty()
        ? "none is taken"
        : "taken are: " + String.join(", ", new TreeSet<>(names));
  }
}
