package dev.blazon.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * An operation of an OpenAPI document: method, path and definition.
 *
 * @param method in upper case
 * @param path as the document has it, with its parameters in braces
 * @param pointer where it stands
 * @param node the Operation Object
 */
public record Operation(String method, String path, JsonPointer pointer, JsonNode node) {
  /** The route that it describes, as API Gateway writes it. */
  public String routeKey() {
    return method + " " + path;
  }

  /** Whether it describes requests like this one. */
  boolean takes(String requestMethod, String requestPath) {
    String pattern = Pattern.quote(path).replaceAll("\\{\\w+}", "\\\\E[^/]+\\\\Q");
    return method.equals(requestMethod) && requestPath.matches(pattern);
  }

  /**
   * The keys of which any one is asked for: the scheme and, after a blank, its scope; empty for
   * none.
   */
  public Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    for (JsonNode requirement : node.required("security")) {
      requirement
          .properties()
          .forEach(
              scheme -> {
                StringBuilder key = new StringBuilder(scheme.getKey());
                scheme.getValue().forEach(scope -> key.append(' ').append(scope.asText()));
                keys.add(key.toString());
              });
    }
    return keys;
  }
}
