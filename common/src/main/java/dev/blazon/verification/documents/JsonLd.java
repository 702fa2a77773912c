package dev.blazon.verification.documents;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.api.CompactionApi;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * JSON-LD compaction against the context of Open Badges 2.0.
 *
 * <p>There is no base IRI: the standard knows only full IRIs ("http" and "https" are the supported
 * schemes), so a relative one stays relative and fails its rule, as in the official validator.
 */
final class JsonLd {
  private static final JsonDocument V2 =
      JsonDocument.of(
          JakartaJson.of(JsonNodeFactory.instance.objectNode().put("@context", Contexts.V2))
              .asJsonObject());

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
   * @return an object: with {@code @context}, and what the document says in terms of the context
   * @throws NotLinkedDataException where it is not JSON-LD
   */
  static JsonNode compact(JsonNode document) throws NotLinkedDataException {
    try {
      JsonValue source = JakartaJson.of(document);
      if (!(source instanceof JsonStructure structure)) {
        throw new NotLinkedDataException("it is neither an object nor an array");
      }
      return JakartaJson.of(
          new CompactionApi(JsonDocument.of(structure), V2).options(options()).get());
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

  private static JsonLdOptions options() {
    JsonLdOptions options = new JsonLdOptions(JsonLd::load);
    options.setCompactToRelative(false);
    options.setOrdered(false);
    return options;
  }

  private static Document load(URI url, DocumentLoaderOptions options) throws JsonLdError {
    return Contexts.find(url.toString())
        .orElseThrow(() -> new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED));
  }

  /** A document that is JSON but not JSON-LD; the message completes "because …". */
  static final class NotLinkedDataException extends Exception {
    private static final long serialVersionUID = 1;

    NotLinkedDataException(String message) {
      super(message);
    }
  }
}
