package dev.blazon.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
        AssertionBuilder.builder()
            .id(ID)
            .recipient(hashed())
            .badge(ID)
            .verification(Verification.signed(ID))
            .issuedOn("2026-01-01T00:00:00Z")
            .image(Image.at(ID))
            .additional(AdditionalProperties.NONE)
            .build(),
        badgeClass(),
        BadgeClassBuilder.builder()
            .id(ID)
            .name("name")
            .description("text")
            .criteria(new Criteria(ID, null))
            .issuer(ID)
            .version("1")
            .additional(AdditionalProperties.NONE)
            .build(),
        new Criteria(ID, "text"),
        new Criteria(null, "text"),
        new CryptographicKey(ID, ID, "pem"),
        new CryptographicKey(ID, ID, "pem", "2026-01-01T00:00:00Z"),
        new Endorsement(
            ID,
            ClaimBuilder.builder()
                .id(ID)
                .name("name")
                .description("text")
                .url(ID)
                .email("a@example.org")
                .telephone("+4930")
                .endorsementComment("text")
                .build(),
            ID,
            Verification.hosted(),
            "2026-01-01T00:00:00Z",
            additional()),
        new Endorsement(
            ID,
            ClaimBuilder.builder().id(ID).endorsementComment("text").build(),
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
        profile(),
        ProfileBuilder.builder()
            .id(ID)
            .name("name")
            .url(ID)
            .email("badges@example.org")
            .publicKey(ID)
            .revocationList(ID)
            .additional(AdditionalProperties.NONE)
            .build(),
        Related.badgeClass(ID, "2"),
        new Related("Issuer", ID, null, "de"),
        new RevocationList(ID, ID, List.of(new RevocationList.Entry(ID, "text"))),
        new RevokedAssertion(
            ID,
            "text",
            ID,
            "2026-01-01T00:00:00Z",
            List.of(new Related("Assertion", ID, null, null))),
        RevokedAssertion.because(ID, "text"),
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

  /** What no document above has would be missed by nobody if it were not written. */
  @Test
  void eachComponentIsInSomeDocument() throws ReflectiveOperationException {
    Set<String> missing = new HashSet<>();
    Set<String> there = new HashSet<>();
    for (Record document : documents().toList()) {
      for (RecordComponent component : document.getClass().getRecordComponents()) {
        Object value = component.getAccessor().invoke(document);
        (value == null || value.equals(List.of()) ? missing : there)
            .add(document.getClass().getSimpleName() + "." + component.getName());
      }
    }
    missing.removeAll(there);
    assertEquals(Set.of(), missing);
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
    return AssertionBuilder.builder()
        .id(ID)
        .recipient(hashed())
        .badge(ID)
        .verification(Verification.hosted())
        .issuedOn("2026-01-01T00:00:00Z")
        .expires("2027-01-01T00:00:00Z")
        .image(new Image(ID, "text", null))
        .narrative("text")
        .evidence(List.of(evidence()))
        .version("2")
        .related(List.of(new Related("Assertion", ID, "1", "de")))
        .additional(additional())
        .build();
  }

  private static BadgeClass badgeClass() {
    return BadgeClassBuilder.builder()
        .id(ID)
        .name("name")
        .description("text")
        .image(Image.at(ID))
        .criteria(new Criteria(ID, "text"))
        .issuer(ID)
        .alignment(List.of(alignment()))
        .tags(List.of("tag"))
        .version("2")
        .related(List.of(Related.badgeClass(ID, "1")))
        .additional(additional())
        .build();
  }

  private static Profile profile() {
    return ProfileBuilder.builder()
        .id(ID)
        .name("name")
        .url(ID)
        .email("badges@example.org")
        .telephone("+4930")
        .description("text")
        .image(new Image(ID, "text", null))
        .publicKey(ID)
        .revocationList(ID)
        .version("2")
        .related(List.of(new Related("Issuer", ID, "1", "de")))
        .additional(additional())
        .build();
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
