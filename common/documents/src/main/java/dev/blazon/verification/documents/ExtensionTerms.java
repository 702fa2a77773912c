package dev.blazon.verification.documents;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.context.ActiveContext;
import com.apicatalog.jsonld.json.JsonProvider;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;

/**
 * Brings an extension from the terms of the 2.0 context back to those of its own context, in which
 * its JSON schema is written: an object that stands within a Badge Object inherits the 2.0 context,
 * and adds its own.
 */
final class ExtensionTerms {
  private ExtensionTerms() {}

  /**
   * Compacts an extension to the terms of its own context.
   *
   * @param object in the terms of the 2.0 context, as compaction wrote them
   * @param context the address of the extension's context, in the bundle
   * @return empty where its context cannot say what it says
   */
  static Optional<ObjectNode> of(ObjectNode object, String context) {
    try {
      ActiveContext own =
          JsonLd.V2.newContext().create(JsonProvider.instance().createValue(context), null);
      ObjectNode compact = JsonLd.compacted(own, JsonLd.expanded(JsonLd.V2, object));
      return Optional.of(((ObjectNode) texts(compact)).without("@context"));
    } catch (JsonLdError
        | IllegalArgumentException
        | IllegalStateException
        | ArithmeticException
        | ClassCastException
        | NullPointerException
        | IndexOutOfBoundsException e) {
      // As in JsonLd: a stranger's object may be more than the processor is made for.
      return Optional.empty();
    }
  }

  /** A text in a language is a text to a schema. */
  private static JsonNode texts(JsonNode node) {
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> array.add(texts(item)));
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    Optional<String> text = BadgeObject.text(node);
    if (text.isPresent()) {
      return TextNode.valueOf(text.get());
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    node.properties().forEach(p -> object.set(p.getKey(), texts(p.getValue())));
    return object;
  }
}
