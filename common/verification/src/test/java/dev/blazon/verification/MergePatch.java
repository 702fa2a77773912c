package dev.blazon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396): a case says only how it differs from the good badge. */
final class MergePatch {
  private MergePatch() {}

  static JsonNode apply(JsonNode target, JsonNode patch) {
    if (!patch.isObject()) {
      return patch;
    }
    ObjectNode result =
        target instanceof ObjectNode object
            ? object.deepCopy()
            : JsonNodeFactory.instance.objectNode();
    patch
        .properties()
        .forEach(
            p -> {
              if (p.getValue().isNull()) {
                result.remove(p.getKey());
              } else {
                result.set(p.getKey(), apply(result.path(p.getKey()), p.getValue()));
              }
            });
    return result;
  }
}
