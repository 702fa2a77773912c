package dev.blazon.verification.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives every property of the vocabulary its own name, also where its value is not of the type that
 * the context coerces to.
 *
 * <p>Compaction names a property by its term only where the value fits: an {@code expires} that is
 * an object comes out as {@code sec:expiration}. A rule that looked for {@code expires} alone would
 * take it for absent, which a badge must not get away with.
 */
final class Terms {
  private static final String REVOKED = "revoked";
  private static final String REVOKED_ASSERTIONS = "revokedAssertions";
  private static final Map<String, String> TERMS = terms();

  private Terms() {}

  /** The same tree with compact IRIs of the vocabulary's properties replaced by their terms. */
  static JsonNode canonical(JsonNode node) {
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> array.add(canonical(item)));
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    node.properties().forEach(p -> add(object, p.getKey(), canonical(p.getValue())));
    return object;
  }

  /** Whether a name that compaction wrote is that of a property of the vocabulary. */
  static boolean isVocabulary(String name) {
    return TERMS.containsKey(name) || TERMS.containsValue(name);
  }

  private static void add(ObjectNode object, String name, JsonNode value) {
    String term = TERMS.getOrDefault(name, name);
    // One IRI stands behind both terms; what is true or false is meant as the first.
    if (term.equals(REVOKED_ASSERTIONS) && (value.isBoolean() || value.has("@value"))) {
      term = REVOKED;
    }
    JsonNode present = object.get(term);
    object.set(term, present == null ? value : both(present, value));
  }

  private static ArrayNode both(JsonNode first, JsonNode second) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (JsonNode each : new JsonNode[] {first, second}) {
      if (each.isArray()) {
        each.forEach(all::add);
      } else {
        all.add(each);
      }
    }
    return all;
  }

  private static Map<String, String> terms() {
    Map<String, String> terms = new HashMap<>();
    JsonObject context =
        Contexts.find(Contexts.V2)
            .orElseThrow()
            .getJsonContent()
            .orElseThrow()
            .asJsonObject()
            .getJsonObject("@context");
    context.forEach(
        (term, definition) -> {
          if (definition.getValueType() == JsonValue.ValueType.OBJECT) {
            JsonString iri = definition.asJsonObject().getJsonString("@id");
            terms.put(iri.getString(), term);
          }
        });
    terms.put("obi:revoked", REVOKED_ASSERTIONS);
    // The alias of version 1 has no type in the context, so what is no link comes out under it.
    terms.put("verify", "verification");
    return Map.copyOf(terms);
  }
}
