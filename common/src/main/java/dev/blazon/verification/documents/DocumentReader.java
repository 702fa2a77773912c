package dev.blazon.verification.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.InvalidJson;
import dev.blazon.json.Json;
import dev.blazon.verification.documents.Reading.Fault;
import dev.blazon.verification.documents.Reading.NotUnderstood;
import dev.blazon.verification.documents.Reading.Understood;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads a document's text into the terms of the 2.0 context. */
public final class DocumentReader {
  /**
   * The most values in a document: over six thousand entries of a RevocationList. The processor
   * takes time with the square of how many values one property has.
   */
  private static final int MAXIMUM_VALUES = 20_000;

  private DocumentReader() {}

  /** Reads UTF-8 text. */
  public static Reading read(byte[] utf8) {
    try {
      return read(Json.read(utf8));
    } catch (InvalidJson e) {
      return new NotUnderstood(
          Fault.NOT_JSON,
          "line %d, column %d: %s"
              .formatted(e.line(), e.column(), Quoted.of(String.valueOf(e.getMessage()))));
    }
  }

  /** Reads JSON that was read strictly. */
  public static Reading read(JsonNode json) {
    if (!json.isObject()) {
      return new NotUnderstood(Fault.NOT_JSON, "it is not a JSON object");
    }
    if (values(json) > MAXIMUM_VALUES) {
      return new NotUnderstood(Fault.NOT_JSON, "it has more than " + MAXIMUM_VALUES + " values");
    }
    Optional<String> context = ContextScan.of(json).fault();
    if (context.isPresent()) {
      return new NotUnderstood(Fault.UNKNOWN_CONTEXT, context.get());
    }
    return olderVersion(json)
        .<Reading>map(
            version -> new NotUnderstood(Fault.OTHER_VERSION, "it is Open Badges " + version))
        .orElseGet(() -> linkedData(json));
  }

  /** How many values a tree holds, itself among them. */
  static int values(JsonNode json) {
    int values = 1;
    for (JsonNode value : json) {
      values += values(value);
    }
    return values;
  }

  private static Reading linkedData(JsonNode json) {
    try {
      JsonNode compact = JsonLd.compact(OwnContexts.in(json) ? OwnContexts.noted(json) : json);
      return compact instanceof ObjectNode object && !object.has("@graph")
          ? extended(object)
          : new NotUnderstood(Fault.NOT_LINKED_DATA, "it describes more than one object");
    } catch (JsonLd.NotLinkedDataException e) {
      return new NotUnderstood(Fault.NOT_LINKED_DATA, String.valueOf(e.getMessage()));
    }
  }

  private static Reading extended(ObjectNode compact) {
    ExtensionSearch search = ExtensionSearch.of(compact);
    if (search.fault().isPresent()) {
      return new NotUnderstood(Fault.NOT_LINKED_DATA, search.fault().get());
    }
    return search
        .unknownContext()
        .<Reading>map(url -> new NotUnderstood(Fault.UNKNOWN_CONTEXT, ContextScan.notInBundle(url)))
        .orElseGet(
            () ->
                new Understood(
                    new BadgeObject((ObjectNode) Terms.canonical(compact), search.found())));
  }

  /** By its context; 1.0 and 0.5 had none, and are known by the terms they use. */
  private static Optional<String> olderVersion(JsonNode json) {
    JsonNode context = json.path("@context");
    if (contexts(context).anyMatch(Contexts::isV2)) {
      return Optional.empty();
    }
    if (contexts(context).anyMatch(Contexts::isV1)) {
      return Optional.of("1.1");
    }
    boolean legacy =
        context.isMissingNode()
            && Stream.of("recipient", "badge", "issuer", "criteria", "url").anyMatch(json::has);
    return legacy ? Optional.of("1.0 or older, for it has no @context") : Optional.empty();
  }

  private static Stream<String> contexts(JsonNode context) {
    return context.isArray()
        ? StreamSupport.stream(context.spliterator(), false).flatMap(DocumentReader::contexts)
        : Stream.ofNullable(context.textValue());
  }
}
