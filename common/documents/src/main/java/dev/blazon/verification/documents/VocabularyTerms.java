package dev.blazon.verification.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives every property of the vocabulary its own name after compaction, also where its value is not
 * of the type that the context coerces to.
 *
 * <p>Compaction names a property by its term only where the value fits: an {@code expires} that is
 * an object comes out as {@code sec:expiration}. A rule that looked for {@code expires} alone would
 * take it for absent, which a badge must not get away with.
 */
final class VocabularyTerms {
  private static final String REVOKED = "revoked";
  private static final String REVOKED_ASSERTIONS = "revokedAssertions";
  private static final Map<String, String> TERMS = terms();
  private static final Set<String> NAMES = Set.copyOf(context().keySet());
  private static final Set<String> LINKS = links();

  private VocabularyTerms() {}

  /** The same tree with compact IRIs of the vocabulary's properties replaced by their terms. */
  static JsonNode canonical(JsonNode node) {
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> array.add(canonical(item)));
      return array;
    }
    if (node.isNull()) {
      // Compaction writes null for an empty IRI: a value all the same, which no rule must miss.
      return TextNode.valueOf("");
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

  /**
   * Whether a name that compaction wrote is a term of the 2.0 context, or begins with a prefix of
   * it.
   */
  static boolean isOfContext(String name) {
    int colon = name.indexOf(':');
    return NAMES.contains(colon < 0 ? name : name.substring(0, colon));
  }

  private static void add(ObjectNode object, String name, JsonNode written) {
    String term = TERMS.getOrDefault(name, name);
    if (term.equals("id") && isBlankNode(written)) {
      return;
    }
    JsonNode value = LINKS.contains(term) ? withoutBlankNodes(written) : written;
    // One IRI stands behind both terms; what is true or false is meant as the first.
    if (term.equals(REVOKED_ASSERTIONS) && (value.isBoolean() || value.has("@value"))) {
      term = REVOKED;
    }
    JsonNode present = object.get(term);
    object.set(term, present == null ? value : both(present, value));
  }

  /**
   * A node of that id is one that has none (JSON-LD 1.1, section "Identifying Blank Nodes"): it
   * says the same as an object without an id.
   */
  private static boolean isBlankNode(JsonNode value) {
    return value.isTextual() && value.textValue().startsWith("_:");
  }

  private static JsonNode withoutBlankNodes(JsonNode value) {
    if (value.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      value.forEach(item -> array.add(withoutBlankNodes(item)));
      return array;
    }
    return isBlankNode(value) ? JsonNodeFactory.instance.objectNode() : value;
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

  private static JsonObject context() {
    return Contexts.find(Contexts.V2)
        .orElseThrow()
        .getJsonContent()
        .orElseThrow()
        .asJsonObject()
        .getJsonObject("@context");
  }

  /** The terms whose values are links. */
  private static Set<String> links() {
    return context().entrySet().stream()
        .filter(
            term ->
                term.getValue() instanceof JsonObject definition
                    && definition.getString("@type", "").equals("@id"))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static Map<String, String> terms() {
    Map<String, String> terms = new HashMap<>();
    context()
        .forEach(
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
