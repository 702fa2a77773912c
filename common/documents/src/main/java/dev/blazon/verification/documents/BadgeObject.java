package dev.blazon.verification.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Iris;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A JSON object in a badge's document, in the terms of the 2.0 context, read the same way whether a
 * property has one value or a list, and an id or an object.
 *
 * @param json the object, in the terms of the 2.0 context
 * @param extensions where it is a whole document: the extensions in it
 */
public record BadgeObject(ObjectNode json, List<ExtensionFound> extensions) {
  /** An object without properties. */
  public static final BadgeObject EMPTY = new BadgeObject(JsonNodeFactory.instance.objectNode());

  /** An object within a document, whose extensions are not looked for. */
  public BadgeObject(ObjectNode json) {
    this(json, List.of());
  }

  /** The values of a property: none, one or many. */
  public List<JsonNode> values(String property) {
    JsonNode value = json.get(property);
    if (value == null || value.isNull()) {
      return List.of();
    }
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false).toList()
        : List.of(value);
  }

  /** Whether the property has any value, of whatever type. */
  public boolean has(String property) {
    return !values(property).isEmpty();
  }

  /** The property's text, where it has exactly one value and that is a text. */
  public Optional<String> text(String property) {
    return single(property).flatMap(BadgeObject::text);
  }

  /** A text as compaction writes it: a string, or a value object with a language. */
  public static Optional<String> text(JsonNode value) {
    JsonNode text = value.has("@language") && !value.has("@type") ? value.get("@value") : value;
    return text != null && text.isTextual() ? Optional.of(text.textValue()) : Optional.empty();
  }

  /** The IRI of what the property links to or embeds, where it has exactly one value. */
  public Optional<String> link(String property) {
    return single(property).flatMap(BadgeObject::link);
  }

  /** The IRI of a link, or of an embedded object. */
  public static Optional<String> link(JsonNode value) {
    return text(value.isObject() ? value.path("id") : value);
  }

  /** The IRIs that the property links to or embeds. */
  public List<String> links(String property) {
    return values(property).stream().flatMap(value -> link(value).stream()).toList();
  }

  /** The texts among the property's values. */
  public List<String> texts(String property) {
    return values(property).stream().flatMap(value -> text(value).stream()).toList();
  }

  /** The objects among the property's values. */
  public List<BadgeObject> objects(String property) {
    return values(property).stream().flatMap(value -> of(value).stream()).toList();
  }

  /** The property's object, where it has exactly one value and that is an object. */
  public Optional<BadgeObject> object(String property) {
    return single(property).flatMap(BadgeObject::of);
  }

  /** Whether the property has exactly one value, and that is the boolean true. */
  public boolean isTrue(String property) {
    return single(property).filter(JsonNode::booleanValue).isPresent();
  }

  /** The property's date, where it has exactly one value and that is a DateTime. */
  public Optional<Instant> dateTime(String property) {
    return single(property).flatMap(DateTimes::of);
  }

  /** Whether it says that its own IRI is this one. */
  public boolean isNamed(String iri) {
    return id().filter(id -> Iris.same(id, iri)).isPresent();
  }

  /** The object's own IRI. */
  public Optional<String> id() {
    return text("id");
  }

  /** The object's types; {@code hosted} and {@code signed} under their full names. */
  public Set<String> types() {
    return texts("type").stream().map(BadgeObject::unaliased).collect(Collectors.toSet());
  }

  /** The types that are neither a URL or URN nor a term or compact IRI of the context. */
  public List<String> unknownTypes() {
    return texts("type").stream()
        .filter(type -> !VocabularyTerms.isOfContext(type) && !type.contains("://"))
        .filter(type -> !type.regionMatches(true, 0, "urn:", 0, 4))
        .toList();
  }

  private static String unaliased(String type) {
    return switch (type) {
      case "hosted" -> "HostedBadge";
      case "signed" -> "SignedBadge";
      default -> type;
    };
  }

  private Optional<JsonNode> single(String property) {
    List<JsonNode> values = values(property);
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }

  /** A value that is an object, and not a literal with a type or language. */
  public static Optional<BadgeObject> of(JsonNode value) {
    return value instanceof ObjectNode object && !object.has("@value")
        ? Optional.of(new BadgeObject(object))
        : Optional.empty();
  }
}
