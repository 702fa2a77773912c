package dev.blazon.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written of a document is read back as the same, whether all of it is there or little. */
class DocumentsTest {
  private static final String ID = "https://badges.example.org/x";

  static Stream<Record> documents() {
    return Stream.of(
        alignment(),
        new AlignmentObject("name", ID, null, null, null),
        assertion(),
        new Assertion(
            ID,
            hashed(),
            ID,
            Verification.signed(ID),
            "2026-01-01T00:00:00Z",
            null,
            Image.at(ID),
            null,
            List.of(),
            null,
            List.of(),
            AdditionalProperties.NONE),
        badgeClass(),
        new BadgeClass(
            ID,
            "name",
            "text",
            null,
            new Criteria(ID, null),
            ID,
            List.of(),
            List.of(),
            "1",
            List.of(),
            AdditionalProperties.NONE),
        new Criteria(ID, "text"),
        new Criteria(null, "text"),
        new CryptographicKey(ID, ID, "pem"),
        new CryptographicKey(ID, ID, "pem", "2026-01-01T00:00:00Z"),
        new Endorsement(
            ID,
            new Claim(ID, "name", "text", ID, "a@example.org", "+4930", "text"),
            ID,
            Verification.hosted(),
            "2026-01-01T00:00:00Z",
            additional()),
        new Endorsement(
            ID,
            new Claim(ID, null, null, null, null, null, "text"),
            ID,
            Verification.hosted(),
            "2026-01-01T00:00:00Z",
            AdditionalProperties.NONE),
        new RevokedEndorsement(ID, "text"),
        new Endorsed(ID, List.of(ID)),
        evidence(),
        new Evidence(ID, null, null, null, null, null),
        hashed(),
        new IdentityObject("url", false, null, ID),
        Image.at(ID),
        new Image(ID, "text", ID),
        new Image(null, "text", null),
        profile("+4930", "text", new Image(ID, "text", null), additional()),
        profile(null, null, null, AdditionalProperties.NONE),
        Related.badgeClass(ID, "2"),
        new Related("Issuer", ID, null, "de"),
        new RevocationList(ID, ID, List.of(new RevocationList.Entry(ID, "text"))),
        new RevokedAssertion(ID, "text", ID, "2026-01-01T00:00:00Z"),
        new RevokedAssertion(ID, "text", null, null),
        Verification.hosted(),
        Verification.signed(ID));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void whatIsWrittenIsReadBack(Record document) {
    String json = Json.write(document);

    assertEquals(document, Json.readStored(json, document.getClass()), json);
    assertEquals(json, Json.write(Json.readStored(json, document.getClass())));
  }

  @Test
  void theContextAndTheTypeComeFirst() {
    for (Record document : List.of(assertion(), badgeClass())) {
      JsonNode json = Json.read(Json.write(document));

      assertEquals(
          List.of("@context", "type"),
          List.copyOf(json.properties()).subList(0, 2).stream().map(Map.Entry::getKey).toList());
      assertEquals(OpenBadges.CONTEXT, json.path("@context").asText());
      assertEquals(document.getClass().getSimpleName(), json.path("type").asText());
    }
  }

  @Test
  void whatEveryDocumentMayHaveStandsAmongItsOwnProperties() {
    JsonNode json = Json.read(Json.write(badgeClass()));

    assertEquals("de", json.path("@language").asText());
    assertEquals(ID, json.at("/endorsement/0").asText());
    assertEquals(1, json.at("/extensions:Any/any/nested/0").asInt());
    assertEquals("2", json.path("version").asText());
    assertFalse(json.has("additional"), json::toString);
  }

  @Test
  void anImageOfWhichNothingIsSaidIsItsBareIri() {
    assertEquals("\"" + ID + "\"", Json.write(Image.at(ID)));
    assertEquals(
        "{\"type\":\"schema:ImageObject\",\"id\":\"" + ID + "\",\"caption\":\"A torch\"}",
        Json.write(new Image(ID, "A torch", null)));
  }

  @Test
  void whetherAnIdentityIsHashedIsAlwaysWritten() {
    assertEquals(
        "{\"type\":\"url\",\"hashed\":false,\"identity\":\"" + ID + "\"}",
        Json.write(new IdentityObject("url", false, null, ID)));
  }

  private static Assertion assertion() {
    return new Assertion(
        ID,
        hashed(),
        ID,
        Verification.hosted(),
        "2026-01-01T00:00:00Z",
        "2027-01-01T00:00:00Z",
        new Image(ID, "text", null),
        "text",
        List.of(evidence()),
        "2",
        List.of(new Related("Assertion", ID, "1", "de")),
        additional());
  }

  private static BadgeClass badgeClass() {
    return new BadgeClass(
        ID,
        "name",
        "text",
        Image.at(ID),
        new Criteria(ID, "text"),
        ID,
        List.of(alignment()),
        List.of("tag"),
        "2",
        List.of(Related.badgeClass(ID, "1")),
        additional());
  }

  private static Profile profile(
      @Nullable String telephone,
      @Nullable String description,
      @Nullable Image image,
      AdditionalProperties additional) {
    return new Profile(
        ID,
        "name",
        ID,
        "badges@example.org",
        telephone,
        description,
        image,
        ID,
        ID,
        null,
        List.of(),
        additional);
  }

  private static AdditionalProperties additional() {
    JsonNode nested = Json.read("{\"nested\": [1, {\"deep\": null}]}");
    Extension extension =
        new Extension(ID, List.of("Extension", "extensions:Any"), Map.of("any", nested));
    return new AdditionalProperties(
        "de", List.of(ID), Map.of("extensions:Any", extension, ID, extension));
  }

  private static AlignmentObject alignment() {
    return new AlignmentObject("name", ID, "text", "framework", "code");
  }

  private static Evidence evidence() {
    return new Evidence(ID, "text", "name", "text", "genre", "audience");
  }

  private static IdentityObject hashed() {
    return new IdentityObject("email", true, "salt", "sha256$" + "0".repeat(64));
  }
}
