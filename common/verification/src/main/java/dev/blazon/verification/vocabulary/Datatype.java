package dev.blazon.verification.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.blazon.json.Iris;
import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.DateTimes;
import dev.blazon.verification.documents.Version;
import dev.blazon.verification.documents.legacy.OlderDateTimes;
import dev.blazon.verification.dossier.RevokedAssertions;
import dev.blazon.verification.recipient.IdentityHash;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The datatypes that the tables of the vocabulary give values, each with its check (section
 * "Primitive datatypes").
 */
@SuppressWarnings("ImmutableEnumChecker") // The predicates are method references without state.
public enum Datatype {
  TEXT("a text", value -> BadgeObject.text(value).isPresent()),
  TEXT_OR_NUMBER("a text or number", v -> v.isNumber() || BadgeObject.text(v).isPresent()),
  BOOLEAN("true or false", JsonNode::isBoolean),
  DATE_TIME("an ISO 8601 text with a time zone", value -> DateTimes.of(value).isPresent()),
  IRI("a full IRI", value -> value.isTextual() && scheme(value).isPresent()),
  URL("an http or https URL", value -> value.isTextual() && isHttp(value)),
  TEXT_OF_URL("an http or https URL", Datatype::isTextOfUrl),
  EMAIL("an email address", Datatype::isEmail),
  OBJECT("an object", value -> value.isObject() && !value.has("@value")),
  LINK("a full IRI or an object", value -> OBJECT.accepts(value) || IRI.accepts(value)),
  HTTP_LINK("an http or https IRI, or an object", v -> OBJECT.accepts(v) || URL.accepts(v)),
  OLDER_DATE_TIME(
      "an ISO 8601 date or a 10-digit Unix timestamp", v -> OlderDateTimes.of(v).isPresent()),
  URL_OR_PATH("an http or https URL, or a path", v -> v.isTextual() && isHttpOrRelative(v)),
  ORIGIN("protocol, host and port", value -> value.isTextual() && isOrigin(value)),
  EMAIL_OR_HASH("an email address, or its hash", value -> isEmail(value) || isHash(value)),
  REVOKED_ENTRY("an id, or an object with id or uid", v -> RevokedAssertions.names(v).count() > 0);

  // What RFC 5321 needs at the least: a local part, one @, a domain, and no white space.
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

  private final String description;
  private final Predicate<JsonNode> test;

  Datatype(String description, Predicate<JsonNode> test) {
    this.description = description;
    this.test = test;
  }

  /** Whether one value is of this type. */
  public boolean accepts(JsonNode value) {
    return test.test(value);
  }

  /** The type in words that follow upon "must be". */
  String description() {
    return description;
  }

  private static boolean isEmail(JsonNode value) {
    return BadgeObject.text(value).filter(text -> ADDRESS.matcher(text).matches()).isPresent();
  }

  /** A term that the context does not make an IRI of: it may be in a language, as texts are. */
  private static boolean isTextOfUrl(JsonNode value) {
    return BadgeObject.text(value).map(TextNode::valueOf).filter(Datatype::isHttp).isPresent();
  }

  private static boolean isHttp(JsonNode value) {
    return scheme(value).filter(s -> s.equals("http") || s.equals("https")).isPresent();
  }

  private static boolean isHash(JsonNode value) {
    return value.isTextual() && IdentityHash.read(value.textValue(), Version.V0_5).isPresent();
  }

  private static boolean isHttpOrRelative(JsonNode value) {
    return uri(value)
        .filter(uri -> uri.getScheme() == null || isHttp(value))
        .filter(uri -> !uri.toString().isEmpty())
        .isPresent();
  }

  /** A slash at its end is let pass, as the validator of its day did. */
  private static boolean isOrigin(JsonNode value) {
    return uri(value)
        .filter(uri -> isHttp(value) && uri.getHost() != null && uri.getUserInfo() == null)
        .filter(uri -> uri.getRawQuery() == null && uri.getRawFragment() == null)
        .filter(uri -> uri.getPath().isEmpty() || uri.getPath().equals("/"))
        .isPresent();
  }

  private static Optional<String> scheme(JsonNode value) {
    return uri(value).map(URI::getScheme);
  }

  private static Optional<URI> uri(JsonNode value) {
    return Iris.uri(value.textValue()).or(() -> unmapped(value.textValue()));
  }

  /** An IRI all the same, though its host is no name that we would look up. */
  private static Optional<URI> unmapped(String iri) {
    try {
      return Optional.of(new URI(iri));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
