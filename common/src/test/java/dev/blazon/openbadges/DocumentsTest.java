package dev.blazon.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import java.util.List;
import java.util.Map;
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
        new Assertion(
            ID,
            hashed(),
            ID,
            Verification.signed(ID),
            "2026-01-01T00:00:00Z",
            null,
            ID,
            null,
            List.of()),
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
            List.of()),
        new Criteria(ID, "text"),
        new Criteria(null, "text"),
        new CryptographicKey(ID, ID, "pem"),
        new CryptographicKey(ID, ID, "pem", "2026-01-01T00:00:00Z"),
        evidence(),
        new Evidence(ID, null, null, null, null, null),
        hashed(),
        new IdentityObject("url", false, null, ID),
        new Profile(ID, "name", ID, "badges@example.org", "+4930", "text", ID, ID, ID),
        new Profile(ID, "name", ID, "badges@example.org", null, null, null, ID, ID),
        new Related(ID, "2"),
        new Related(ID, null),
        new RevocationList(ID, ID, List.of(new RevocationList.Entry(ID, "text"))),
        new RevokedAssertion(ID, "text", "2026-01-01T00:00:00Z"),
        new RevokedAssertion(ID, "text", null),
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
        ID,
        "text",
        List.of(evidence()));
  }

  private static BadgeClass badgeClass() {
    return new BadgeClass(
        ID,
        "name",
        "text",
        ID,
        new Criteria(ID, "text"),
        ID,
        List.of(alignment()),
        List.of("tag"),
        "2",
        List.of(new Related(ID, "1")));
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
