package dev.blazon.verification.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Iris;
import dev.blazon.verification.documents.BadgeObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds an Assertion in a RevocationList, whose entries are strings and objects, one entry or many,
 * by id or by legacy uid.
 */
public final class RevokedAssertions {
  private RevokedAssertions() {}

  static Optional<Revocation> find(Document list, BadgeObject assertion) {
    List<String> names =
        Stream.of(assertion.id(), assertion.text("uid"))
            .flatMap(Optional::stream)
            .map(Iris::key)
            .toList();
    return list.object().values("revokedAssertions").stream()
        .filter(entry -> names(entry).map(Iris::key).anyMatch(names::contains))
        .filter(entry -> !entry.path("revoked").isBoolean() || entry.path("revoked").booleanValue())
        .findFirst()
        .map(
            entry ->
                new Revocation(
                    "the issuer's RevocationList has it",
                    BadgeObject.text(entry.path("revocationReason")).orElse(""),
                    list.url()));
  }

  /** What an entry names an assertion by; an empty text names none. */
  public static Stream<String> names(JsonNode entry) {
    Stream<JsonNode> names =
        entry.isObject() ? Stream.of(entry.path("id"), entry.path("uid")) : Stream.of(entry);
    return names.flatMap(n -> BadgeObject.text(n).stream()).filter(name -> !name.isBlank());
  }
}
