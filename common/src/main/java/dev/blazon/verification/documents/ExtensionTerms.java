package dev.blazon.verification.documents;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.api.CompactionApi;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.util.Optional;

/**
 * Brings an extension from the terms of the 2.0 context back to those of its own, in which its
 * schema is written: an object that stands within a Badge Object inherits the 2.0 context, and adds
 * its own.
 */
final class ExtensionTerms {
  private ExtensionTerms() {}

  /**
   * Compacts an extension.
   *
   * @param object in the terms of the 2.0 context, as compaction wrote them
   * @param context the address of the extension's context, in the bundle
   * @return empty where its context cannot say what it says
   */
  static Optional<ObjectNode> of(ObjectNode object, String context) {
    ObjectNode source = JsonNodeFactory.instance.objectNode().put("@context", Contexts.V2);
    source.setAll(object);
    ObjectNode target = JsonNodeFactory.instance.objectNode();
    target.putArray("@context").add(Contexts.V2).add(context);
    try {
      JsonNode compact =
          JakartaJson.of(
              new CompactionApi(document(source), document(target)).options(options()).get());
      ObjectNode own = (ObjectNode) texts(compact);
      return Optional.of(own.without("@context"));
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

  private static JsonDocument document(ObjectNode json) {
    return JsonDocument.of(JakartaJson.of(json).asJsonObject());
  }

  private static JsonLdOptions options() {
    JsonLdOptions options = new JsonLdOptions(ExtensionTerms::load);
    options.setCompactToRelative(false);
    return options;
  }

  private static Document load(URI url, DocumentLoaderOptions options) throws JsonLdError {
    return Contexts.find(url.toString())
        .orElseThrow(() -> new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED));
  }
}
