package dev.blazon.verification.documents;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.compaction.Compaction;
import com.apicatalog.jsonld.context.ActiveContext;
import com.apicatalog.jsonld.expansion.Expansion;
import com.apicatalog.jsonld.json.JsonUtils;
import com.apicatalog.jsonld.lang.Keywords;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Compacts JSON-LD documents against the context of Open Badges 2.0 by the library Titanium, with
 * contexts that are processed already (JSON-LD 1.1 API, section 9.2: {@code expand()} and {@code
 * compact()}).
 *
 * <p>There is no base IRI: the standard knows only full IRIs ("http" and "https" are the supported
 * schemes), so a relative one stays relative and fails its rule, as in the official validator.
 */
final class JsonLd {
  /** The context of Open Badges 2.0, processed; shared by all threads. */
  static final ActiveContext V2 = ActiveContexts.find(Contexts.V2).orElseThrow();

  // Held, for a logger that nobody holds forgets its level.
  private static final Logger PROCESSOR = Logger.getLogger("com.apicatalog");

  static {
    // It would write what strangers sent into our logs.
    PROCESSOR.setLevel(Level.OFF);
  }

  private JsonLd() {}

  /**
   * Brings a document to the terms of Open Badges 2.0.
   *
   * @return an object: with {@code @context}, and what the document says in terms of the context;
   *     without it where the document says nothing
   * @throws NotLinkedDataException where it is not JSON-LD
   */
  static ObjectNode compact(ObjectNode document) throws NotLinkedDataException {
    try {
      return compacted(V2, expanded(document));
    } catch (JsonLdError e) {
      throw new NotLinkedDataException(String.valueOf(e.getCode()));
    } catch (IllegalArgumentException
        | IllegalStateException
        | ArithmeticException
        | ClassCastException
        | NullPointerException
        | IndexOutOfBoundsException e) {
      // The processor answers some malformed documents with these in place of an error of its
      // own. Whichever it is, the answer is the same: the document is not JSON-LD.
      throw new NotLinkedDataException("it cannot be processed");
    }
  }

  /** Takes the document's first context as it was processed, and leaves the others to be. */
  private static JsonArray expanded(ObjectNode document) throws JsonLdError {
    JsonNode context = document.path(Keywords.CONTEXT);
    JsonNode first = context.isArray() ? context.path(0) : context;
    Optional<ActiveContext> processed =
        Optional.ofNullable(first.textValue()).flatMap(ActiveContexts::find);
    if (processed.isEmpty()) {
      return expanded(ActiveContexts.INITIAL, document);
    }
    ObjectNode rest = document.objectNode().setAll(document);
    rest.remove(Keywords.CONTEXT);
    if (context.isArray()) {
      ArrayNode others = rest.putArray(Keywords.CONTEXT);
      context.forEach(others::add);
      others.remove(0);
    }
    return expanded(processed.get(), rest);
  }

  /** Expands an object in the terms of a context that is processed already. */
  static JsonArray expanded(ActiveContext context, ObjectNode document) throws JsonLdError {
    JsonValue expanded = Expansion.with(context, JakartaJson.of(document), null, null).compute();
    if (JsonUtils.containsKey(expanded, Keywords.GRAPH) && expanded.asJsonObject().size() == 1) {
      expanded = expanded.asJsonObject().get(Keywords.GRAPH);
    }
    return JsonUtils.isNull(expanded)
        ? JsonValue.EMPTY_JSON_ARRAY
        : JsonUtils.toJsonArray(expanded);
  }

  /** Compacts to the terms of a context that is processed already. */
  static ObjectNode compacted(ActiveContext context, JsonArray expanded) throws JsonLdError {
    JsonNode compact =
        JakartaJson.of(Compaction.with(context).compactArrays(true).compact(expanded));
    ObjectNode object =
        switch (compact) {
          case ObjectNode one -> one;
          case ArrayNode none when none.isEmpty() -> none.objectNode();
          case ArrayNode many -> many.objectNode().set(Keywords.GRAPH, many);
          default -> throw new IllegalStateException("a value stands where an object is due");
        };
    return object.isEmpty() ? object : object.put(Keywords.CONTEXT, Contexts.V2);
  }

  /** A document that is JSON but not JSON-LD; the message completes "because …". */
  static final class NotLinkedDataException extends Exception {
    private static final long serialVersionUID = 1;

    NotLinkedDataException(String message) {
      super(message);
    }
  }
}
