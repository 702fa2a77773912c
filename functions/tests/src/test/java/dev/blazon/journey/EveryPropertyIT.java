package dev.blazon.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What issuers say is in the documents, all of it, and the documents are good. */
@ExtendWith(OwnScene.class)
class EveryPropertyIT {
  private final Scene scene;

  EveryPropertyIT(Scene scene) {
    this.scene = scene;
  }

  @ParameterizedTest
  @ValueSource(strings = {"HostedBadge", "SignedBadge"})
  void aBadgeThatSaysEverythingIsValid(String verification) throws IOException {
    Everything everything = Everything.make(scene, verification);
    JsonNode report = scene.verifyUrl(everything.award().path("assertion").asText());
    assertEquals("VALID", report.path("verdict").asText(), report::toPrettyString);
    assertEquals(List.of(), warnings(report));
    assertEquals("A. Learner", report.path("recipientName").asText(), report::toPrettyString);

    JsonNode profile = document("/issuers/" + everything.issuer().id());
    assertSaid(Everything.said("issuer"), profile);
    JsonNode badge = document("/badges/" + everything.badge());
    assertSaid(Everything.said("badge"), badge);
    assertEquals(badge.path("id").asText() + "/image", badge.at("/image/id").asText());
    if (verification.equals("HostedBadge")) {
      URI url = URI.create(everything.award().path("assertion").asText());
      JsonNode assertion = document(url.getPath());
      assertSaid(Everything.said("award"), assertion);
      assertEquals(url + "/image", assertion.at("/image/id").asText());
    }
    String page =
        scene.stranger().get("/view/" + everything.award().path("id").asText()).expect(200).text();
    assertTrue(page.contains("alt=\"A footprint\""), page);
    assertTrue(page.contains("Awarded to <strong dir=\"auto\">A. Learner</strong>"), page);
  }

  @Test
  void anIssuerChangesWhatItSaysOfItself() throws IOException {
    Scene.Issuer issuer = Everything.make(scene, "HostedBadge").issuer();
    String path = "/v1/issuers/" + issuer.id();
    patch(issuer, path, "{\"name\": \"School\", \"telephone\": null, \"language\": \"fr\"}", 200);
    JsonNode edited = document("/issuers/" + issuer.id());
    assertEquals("School", edited.path("name").asText());
    assertEquals("fr", edited.path("@language").asText());
    assertFalse(edited.has("telephone"), edited::toString);
    assertEquals("Courses for everybody.", edited.path("description").asText());

    patch(issuer, path, "{\"image\": null, \"related\": null, \"extensions\": null}", 200);
    JsonNode bare = document("/issuers/" + issuer.id());
    for (String gone : List.of("image", "related", "extensions:IssuerAccreditation")) {
      assertFalse(bare.has(gone), bare::toString);
    }
    patch(scene.issuer("Another"), path, "{\"name\": \"Mine\"}", 404);
    assertEquals("School", document("/issuers/" + issuer.id()).path("name").asText());
  }

  @Test
  void howItsPagesLookStandsInNoDocument() throws IOException {
    Everything everything = Everything.make(scene, "HostedBadge");
    Scene.Issuer issuer = everything.issuer();
    String path = "/v1/issuers/" + issuer.id();
    JsonNode before = document("/issuers/" + issuer.id());
    JsonNode changed =
        patch(
            issuer,
            path,
            "{\"accentColor\": \"#1D3557\", \"linkedInOrganizationId\": \"1337\"}",
            200);
    assertEquals("#1D3557", changed.path("accentColor").asText(), changed::toString);
    assertEquals("1337", changed.path("linkedInOrganizationId").asText(), changed::toString);
    assertEquals(before, document("/issuers/" + issuer.id()));
    String view = "/view/" + everything.award().path("id").asText();
    String page = scene.stranger().get(view).expect(200).text();
    assertTrue(page.contains("--accent:#1d3557;"), page);
    assertTrue(page.contains("organizationId=1337"), page);
    assertFalse(page.contains("organizationName"), page);

    patch(issuer, path, "{\"accentColor\": null, \"linkedInOrganizationId\": null}", 200);
    String plain = scene.stranger().get(view).expect(200).text();
    assertFalse(plain.contains("--accent"), plain);
    assertFalse(plain.contains("organizationId"), plain);
  }

  @ParameterizedTest
  @CsvSource({
    "accentColor, red",
    "accentColor, #12345",
    "accentColor, #1d3557;}body{display:none",
    "accentColor, '#1d3557 '",
    "linkedInOrganizationId, example-academy",
    "linkedInOrganizationId, 0",
    "linkedInOrganizationId, 12345678901234567890"
  })
  void aColorOrANumberThatIsNoneIsRefused(String member, String value) {
    Scene.Issuer issuer = scene.issuer("Academy");
    JsonNode problem =
        patch(
            issuer, "/v1/issuers/" + issuer.id(), "{\"%s\": \"%s\"}".formatted(member, value), 400);
    assertEquals("/" + member, problem.at("/faults/0/pointer").asText(), problem::toString);
  }

  @Test
  void theNextVersionKeepsWhatItDoesNotChange() throws IOException {
    Everything everything = Everything.make(scene, "HostedBadge");
    Scene.Issuer issuer = everything.issuer();
    patch(issuer, "/v1/badges/" + everything.badge(), "{\"image\": null}", 409);
    JsonNode next =
        issuer
            .client()
            .post("/v1/badges/" + everything.badge() + "/versions", "{\"language\": \"en-US\"}")
            .expect(201)
            .json();
    JsonNode badge = document("/badges/" + next.path("id").asText());
    assertEquals("en-US", badge.path("@language").asText());
    assertEquals("A footprint", badge.at("/image/caption").asText());
    assertEquals(
        "https://academy.example.org/apply", badge.at("/extensions:ApplyLink/url").asText());
    assertEquals("1", badge.at("/related/0/version").asText());
    assertEquals("de", badge.at("/related/1/@language").asText());

    patch(
        issuer,
        "/v1/badges/" + next.path("id").asText(),
        "{\"related\": [], \"image\": null}",
        200);
    JsonNode edited = document("/badges/" + next.path("id").asText());
    assertEquals(1, edited.path("related").size(), "its versions stay linked");
    assertTrue(edited.path("image").isTextual(), edited::toString);
    issuer.client().post("/v1/badges/" + everything.badge() + "/versions", "{}").expect(409);
  }

  @Test
  void anExtensionThatNoVerifierCouldReadIsRefusedByName() throws IOException {
    Scene.Issuer issuer = scene.issuer("Academy");
    for (String fault :
        List.of(
            "@context|\"https://extensions.example.org/context.json\"",
            "type|[\"Extension\"]",
            "@id|\"https://example.org\"")) {
      String member = fault.substring(0, fault.indexOf('|'));
      ObjectNode extension = applyLink();
      extension.set(member, Json.read(fault.substring(fault.indexOf('|') + 1)));
      JsonNode problem = refused(issuer, extension);
      assertEquals(
          "/extensions/extensions:ApplyLink/" + member,
          problem.at("/faults/0/pointer").asText(),
          problem::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data:image/png;base64,PHN2Zy8+",
        "data:image/png;base64,A",
        "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciPjxzY3JpcHQvPjwvc3ZnPg=="
      })
  void aLogoThatIsNotWhatItSaysOrCouldRunIsRefused(String logo) {
    Scene.Issuer issuer = scene.issuer("Academy");
    JsonNode problem =
        patch(issuer, "/v1/issuers/" + issuer.id(), "{\"image\": \"" + logo + "\"}", 400);
    assertEquals("/image", problem.at("/faults/0/pointer").asText(), problem::toString);
  }

  private JsonNode refused(Scene.Issuer issuer, ObjectNode extension) {
    return issuer
        .client()
        .post(
            "/v1/issuers/" + issuer.id() + "/badges",
            """
            {"name": "First steps", "description": "Takes them.", "criteria": {"narrative": "Take a step."},
             "extensions": {"extensions:ApplyLink": %s}}
            """
                .formatted(extension))
        .expect(400)
        .json();
  }

  private static ObjectNode applyLink() throws IOException {
    return Everything.said("badge").at("/extensions/extensions:ApplyLink").deepCopy();
  }

  private static JsonNode patch(Scene.Issuer issuer, String path, String json, int status) {
    return issuer
        .client()
        .send("PATCH", path, json.getBytes(UTF_8), "Content-Type", "application/json")
        .expect(status)
        .json();
  }

  private JsonNode document(String path) {
    return scene.stranger().get(path).expect(200).json();
  }

  /** Each member of what was said is in the document, if need be under the standard's name. */
  private static void assertSaid(JsonNode said, JsonNode document) {
    for (var member : said.properties()) {
      switch (member.getKey()) {
        case "language" -> assertEquals(member.getValue(), document.path("@language"));
        case "extensions" ->
            member
                .getValue()
                .properties()
                .forEach(one -> assertEquals(one.getValue(), document.path(one.getKey())));
        case "recipient" -> {
          assertEquals("email", document.at("/recipient/type").asText());
          assertEquals(
              member.getValue().path("name"), document.at("/extensions:recipientProfile/name"));
        }
        default -> assertWithin(member.getValue(), document.path(member.getKey()));
      }
    }
  }

  /** An object of the document has a type besides. */
  private static void assertWithin(JsonNode said, JsonNode document) {
    if (said.isObject()) {
      for (var member : said.properties()) {
        String name = member.getKey().equals("language") ? "@language" : member.getKey();
        assertWithin(member.getValue(), document.path(name));
      }
    } else if (said.isArray()) {
      assertEquals(said.size(), document.size(), document::toString);
      for (int i = 0; i < said.size(); i++) {
        assertWithin(said.get(i), document.get(i));
      }
    } else {
      assertEquals(said, document);
    }
  }

  private static List<String> warnings(JsonNode report) {
    List<String> warnings = new ArrayList<>();
    for (JsonNode check : report.path("checks")) {
      if (check.path("outcome").asText().matches("WARNED|FAILED")) {
        warnings.add(check.toString());
      }
    }
    return warnings;
  }
}
