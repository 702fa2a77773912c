package dev.blazon.verification.documents.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Reads and copies members of documents that are plain JSON, from before JSON-LD. No member of
 * theirs is a keyword: one that begins with {@code @} is among the additional properties, and must
 * not come to mean something by translation.
 */
public final class PlainJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private PlainJson() {}

  /** The same object without members that JSON-LD would take for keywords. */
  public static ObjectNode of(JsonNode object) {
    ObjectNode plain = NODES.objectNode();
    object.properties().stream()
        .filter(member -> !member.getKey().startsWith("@"))
        .forEach(member -> plain.set(member.getKey(), value(member.getValue())));
    return plain;
  }

  private static JsonNode value(JsonNode value) {
    if (value.isObject()) {
      return of(value);
    }
    if (!value.isArray()) {
      return value;
    }
    ArrayNode array = NODES.arrayNode();
    value.forEach(item -> array.add(value(item)));
    return array;
  }

  /** Copies the members of these names, where they are there, under the same names. */
  static void copy(JsonNode from, ObjectNode to, String... names) {
    for (String name : names) {
      move(from, name, to, name);
    }
  }

  /** Copies a member, where it is there, under another name. */
  static void move(JsonNode from, String name, ObjectNode to, String newName) {
    JsonNode value = from.get(name);
    if (value != null) {
      to.set(newName, value);
    }
  }
}
