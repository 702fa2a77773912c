package dev.blazon.verification.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.InvalidJson;
import dev.blazon.json.Json;
import dev.blazon.verification.documents.Reading.NotUnderstood;
import dev.blazon.verification.documents.Reading.Obstacle;
import dev.blazon.verification.documents.Reading.Understood;
import dev.blazon.verification.documents.legacy.PlainJson;
import dev.blazon.verification.documents.legacy.Version05;
import dev.blazon.verification.documents.legacy.Version10;
import dev.blazon.verification.documents.legacy.Version11;
import dev.blazon.verification.documents.legacy.Version1RevocationList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/**
 * Reads the JSON of a badge's document, of Open Badges 0.5 to 2.0, and brings it to the terms of
 * the 2.0 context; or says why it cannot be read.
 */
public final class DocumentReader {
  /**
   * The most values in a document; entries of a RevocationList are left out before ({@link
   * ListedAssertions}). The processor takes time with the square of how many values one property
   * has.
   */
  private static final int MAXIMUM_VALUES = 20_000;

  /** That there is no room for a document beside the others that are read together with it. */
  public static final NotUnderstood NO_ROOM =
      new NotUnderstood(
          Obstacle.NO_ROOM, "the documents that are read together have too many values");

  private static final NotUnderstood NOT_AN_OBJECT =
      new NotUnderstood(Obstacle.NOT_JSON, "it is not a JSON object");

  private DocumentReader() {}

  /** Reads a document of a badge, whatever its text is. */
  public static Reading read(byte[] utf8) {
    return read(utf8, DocumentReader::anyNumber);
  }

  /**
   * The same, where it has to find room beside others.
   *
   * @param room takes the number of its values, and says whether there is room for so many
   */
  public static Reading read(byte[] utf8, IntPredicate room) {
    return parsed(utf8, json -> read(json, room));
  }

  /** Reads JSON that was read strictly. */
  public static Reading read(JsonNode json) {
    return read(json, DocumentReader::anyNumber);
  }

  /** The same, where it has to find room beside others. */
  public static Reading read(JsonNode json, IntPredicate room) {
    Optional<NotUnderstood> unbounded = unbounded(json, room);
    if (unbounded.isPresent()) {
      return unbounded.get();
    }
    if (VersionScan.isV3(json)) {
      return new NotUnderstood(Obstacle.OTHER_VERSION, "it is Open Badges 3.0");
    }
    return switch (VersionScan.of(json)) {
      case V2_0 ->
          isRevokedWithoutContext(json)
              ? ofNoVersion(linkedData(ofRevoked(json), DocumentReader::current))
              : linkedData(json, DocumentReader::current);
      case V1_1 -> linkedData(json, DocumentReader::version11);
      case V1_0 -> plain(Version.V1_0, json, Version10::upgrade);
      case V0_5 -> plain(Version.V0_5, json, Version05::upgrade);
    };
  }

  /**
   * What says nothing but that it is revoked says so without a context too: "For revoked
   * Assertions, only id and revoked are required" (2.0, Assertion).
   */
  private static boolean isRevokedWithoutContext(JsonNode json) {
    JsonNode context = json.path("@context");
    return json.path("revoked").isBoolean()
        && json.path("revoked").booleanValue()
        && (context.isMissingNode() || context.isNull());
  }

  private static JsonNode ofRevoked(JsonNode json) {
    ObjectNode revoked = JsonNodeFactory.instance.objectNode().put("@context", Contexts.V2);
    List.of("id", "type", "revoked", "revocationReason")
        .forEach(
            name -> {
              if (json.path(name).isTextual() || json.path(name).isBoolean()) {
                revoked.set(name, json.get(name));
              }
            });
    return revoked;
  }

  /** What is read as 2.0 for want of a context does not say itself that it is. */
  private static Reading ofNoVersion(Reading reading) {
    return switch (reading) {
      case Understood(Version version, BadgeObject written, BadgeObject object) ->
          new Understood(version, BadgeObject.EMPTY, object);
      case NotUnderstood notUnderstood -> notUnderstood;
    };
  }

  /**
   * Reads what a document of 2.0 names as a key or a list: of 2.0 it must be too, whatever it says.
   * Else a RevocationList in other terms would say nothing, and revoke nothing.
   */
  public static Reading readCurrent(byte[] utf8) {
    return readCurrent(utf8, DocumentReader::anyNumber);
  }

  /** The same, where it has to find room beside others. */
  public static Reading readCurrent(byte[] utf8, IntPredicate room) {
    return parsed(
        utf8,
        json ->
            unbounded(json, room)
                .<Reading>map(fault -> fault)
                .orElseGet(() -> linkedData(json, DocumentReader::current)));
  }

  /**
   * Reads what a Profile of 1.0 or 1.1 links to as its revocation list. One that names the context
   * of 2.0 is a RevocationList of 2.0 all the same.
   *
   * @param version that of the Profile
   */
  public static Reading readRevocationList(Version version, byte[] utf8) {
    return parsed(utf8, json -> revocationList(version, json));
  }

  private static Reading revocationList(Version version, JsonNode json) {
    if (VersionScan.namesV2(json)) {
      return read(json);
    }
    // Any key may be a uid, also one that JSON-LD would take for a keyword.
    return json instanceof ObjectNode list
        ? older(version, list, Version1RevocationList::upgrade)
        : NOT_AN_OBJECT;
  }

  /** For what is read alone. */
  private static boolean anyNumber(int values) {
    return values >= 0;
  }

  private static Reading parsed(byte[] utf8, Function<JsonNode, Reading> meaning) {
    try {
      return meaning.apply(Json.read(utf8));
    } catch (InvalidJson e) {
      return notJson(e);
    }
  }

  /** That a text is not JSON. */
  static NotUnderstood notJson(InvalidJson e) {
    return new NotUnderstood(
        Obstacle.NOT_JSON,
        "line %d, column %d: %s"
            .formatted(e.line(), e.column(), Quoted.of(String.valueOf(e.getMessage()))));
  }

  private static Optional<NotUnderstood> unbounded(JsonNode json, IntPredicate room) {
    if (!json.isObject()) {
      return Optional.of(NOT_AN_OBJECT);
    }
    int values = values(json);
    if (values > MAXIMUM_VALUES) {
      return Optional.of(
          new NotUnderstood(Obstacle.NOT_JSON, "it has more than " + MAXIMUM_VALUES + " values"));
    }
    return room.test(values) ? Optional.empty() : Optional.of(NO_ROOM);
  }

  /** How many values a tree holds, itself among them. */
  static int values(JsonNode json) {
    int values = 1;
    for (JsonNode value : json) {
      values += values(value);
    }
    return values;
  }

  private static Reading linkedData(
      JsonNode json, BiFunction<ObjectNode, List<ExtensionFound>, Understood> meaning) {
    Optional<String> context = ContextScan.of(json).fault();
    if (context.isPresent()) {
      return new NotUnderstood(Obstacle.UNKNOWN_CONTEXT, context.get());
    }
    try {
      ObjectNode compact = JsonLd.compact(OwnContexts.withNotes(json));
      return compact.has("@graph")
          ? new NotUnderstood(Obstacle.NOT_LINKED_DATA, "it describes more than one object")
          : extended(compact, meaning);
    } catch (JsonLd.NotLinkedDataException e) {
      return new NotUnderstood(Obstacle.NOT_LINKED_DATA, String.valueOf(e.getMessage()));
    }
  }

  private static Reading extended(
      ObjectNode compact, BiFunction<ObjectNode, List<ExtensionFound>, Understood> meaning) {
    ExtensionSearch search = ExtensionSearch.of(compact);
    if (search.fault().isPresent()) {
      return new NotUnderstood(Obstacle.NOT_LINKED_DATA, search.fault().get());
    }
    return search
        .unknownContext()
        .<Reading>map(
            url -> new NotUnderstood(Obstacle.UNKNOWN_CONTEXT, ContextScan.notInBundle(url)))
        .orElseGet(
            () -> meaning.apply((ObjectNode) VocabularyTerms.canonical(compact), search.found()));
  }

  private static Understood current(ObjectNode compact, List<ExtensionFound> extensions) {
    BadgeObject object = new BadgeObject(compact, extensions);
    return new Understood(Version.V2_0, object, object);
  }

  private static Understood version11(ObjectNode compact, List<ExtensionFound> extensions) {
    ObjectNode written = Version11.written(compact);
    return new Understood(
        Version.V1_1,
        new BadgeObject(written),
        new BadgeObject(Version11.upgrade(written), extensions));
  }

  private static Understood plain(
      Version version, JsonNode json, UnaryOperator<ObjectNode> upgrade) {
    return older(version, PlainJson.of(json), upgrade);
  }

  private static Understood older(
      Version version, ObjectNode written, UnaryOperator<ObjectNode> upgrade) {
    return new Understood(
        version, new BadgeObject(written), new BadgeObject(upgrade.apply(written)));
  }
}
