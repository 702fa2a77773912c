package dev.blazon.verification.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Notes on each object of a document, before it is compacted, which context it brings along, for
 * compaction forgets that; and takes away a context that is not in the bundle, so that it hides no
 * more than the object that named it. The note is a property under an IRI of its own: the processor
 * carries it to wherever the object ends, which no reading of the author's property names could
 * tell for certain.
 */
final class OwnContexts {
  private static final String NOTE = "urn:blazon:own-context";
  private static final String UNKNOWN = "urn:blazon:unknown-context";
  private static final String CONTEXT = "@context";

  private OwnContexts() {}

  /** A copy of the document with notes. The context of the document itself stays as it is. */
  static ObjectNode withNotes(JsonNode document) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    document
        .properties()
        .forEach(
            p ->
                copy.set(
                    p.getKey(), p.getKey().equals(CONTEXT) ? p.getValue() : note(p.getValue())));
    return copy;
  }

  private static JsonNode note(JsonNode value) {
    if (value.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      value.forEach(item -> copy.add(note(item)));
      return copy;
    }
    if (!value.isObject()) {
      return value;
    }
    ObjectNode copy = withNotes(value);
    if (!takesNote(value)) {
      return copy;
    }
    ArrayNode names = copy.putArray(NOTE);
    names(value.get(CONTEXT)).forEach(names::add);
    if (!allKnown(value.get(CONTEXT))) {
      copy.remove(CONTEXT);
      copy.put(UNKNOWN, true);
    }
    return copy;
  }

  /**
   * Whether an object with a context can take a note: a literal must not have more members, and a
   * bare link would become an object by one.
   */
  static boolean takesNote(JsonNode object) {
    boolean bareLink = object.size() < 3 && !object.has("type") && !object.has("@type");
    return object.has(CONTEXT) && !object.has("@value") && !bareLink;
  }

  private static List<String> names(JsonNode context) {
    return context.isArray()
        ? StreamSupport.stream(context.spliterator(), false).map(JsonNode::asText).toList()
        : List.of(context.isTextual() ? context.textValue() : "");
  }

  private static boolean allKnown(JsonNode context) {
    return names(context).stream()
        .allMatch(name -> name.isEmpty() || Contexts.find(name).isPresent());
  }

  /** The contexts that an object of the compacted document brought along. */
  static List<String> of(BadgeObject object) {
    return object.texts(NOTE);
  }

  /** Whether a context of the object was taken away, for want of it in the bundle. */
  static boolean unknown(BadgeObject object) {
    return object.has(UNKNOWN);
  }

  /** Takes the notes off an object. */
  static void remove(ObjectNode object) {
    object.remove(List.of(NOTE, UNKNOWN));
  }
}
