package dev.blazon.verification.documents.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Version05Test {
  @ParameterizedTest
  @ValueSource(strings = {"https://example.org", "https://example.org/"})
  void whatIsNotFullyQualifiedIsRelativeToTheOrigin(String origin) {
    JsonNode upgraded = upgraded("criteria/map", origin);

    assertEquals("https://example.org/criteria/map", upgraded.at("/badge/criteria").textValue());
    assertEquals("https://example.org/criteria/map", upgraded.at("/badge/image").textValue());
    assertEquals("https://example.org/criteria/map", upgraded.at("/evidence").textValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not an origin"})
  void whereTheOriginIsNoneItStaysAsItIs(String origin) {
    assertEquals(
        "criteria map", upgraded("criteria map", origin).at("/badge/criteria").textValue());
  }

  @Test
  void theIssuerIsAProfile() {
    assertEquals(
        Json.read(
            """
            {"type": "Profile", "name": "Example Ramblers", "origin": "https://example.org",
             "org": "Pathfinders", "url": "https://example.org", "email": "badges@example.org"}\
            """),
        upgraded("x", "https://example.org").at("/badge/issuer"));
  }

  /** Resolving goes over the path again for each step up: half a megabyte would take minutes. */
  @Test
  void whatIsLongerThanAnyLinkStaysAsItIs() {
    String steps = "a/".repeat(500) + "../".repeat(500);

    assertEquals(steps, upgraded(steps, "https://example.org").at("/badge/criteria").textValue());
    assertEquals(
        "criteria",
        upgraded("criteria", "https://example.org/" + steps).at("/badge/criteria").textValue());
  }

  private static JsonNode upgraded(String path, String origin) {
    return Version05.upgrade(
        (ObjectNode)
            Json.read(
                """
                {"evidence": "%1$s", "badge": {"image": "%1$s", "criteria": "%1$s",
                  "issuer": {"name": "Example Ramblers", "origin": "%2$s", "org": "Pathfinders",
                    "contact": "badges@example.org"}}}\
                """
                    .formatted(path, origin)));
  }
}
