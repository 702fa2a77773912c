package dev.blazon.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * One resource of the deployed template.
 *
 * @param id its logical id
 * @param body all of it: {@code Type}, {@code Properties}, {@code Metadata}, policies
 */
record Resource(String id, JsonNode body) {

  /** Its type, such as {@code AWS::Lambda::Function}. */
  String type() {
    return body.path("Type").asText();
  }

  /** The property at a path; a missing node where there is none. */
  JsonNode property(String... path) {
    JsonNode node = body.path("Properties");
    for (String name : path) {
      node = node.path(name);
    }
    return node;
  }

  /** The only name that a property mentions. */
  String reference(String... path) {
    Set<String> names = References.in(property(path));
    if (names.size() != 1) {
      throw new AssertionError(id + "." + String.join(".", path) + " names " + names);
    }
    return names.iterator().next();
  }
}
