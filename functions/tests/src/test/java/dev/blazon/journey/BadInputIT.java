package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every refusal names the fault and its place, and nothing half-written stays behind. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OwnScene.class)
class BadInputIT {
  private static final String PROFILE =
      """
      {"@context": "https://w3id.org/openbadges/extensions/recipientProfile/context.json",
       "type": ["Extension", "extensions:RecipientProfile"], "name": "Grace Hopper"}\
      """;
  private static final String OK = "{\"recipient\": {\"email\": \"learner@example.org\"}}";

  private final Scene scene;
  private final Scene.Issuer issuer;
  private final String badge;

  BadInputIT(Scene scene) throws IOException {
    this.scene = scene;
    issuer = scene.issuer("Academy");
    badge = issuer.badge("");
  }

  /** A bad award, and the place and words of its fault. */
  record Bad(String body, String place, String words) {}

  static Stream<Bad> awards() {
    String recipient = "{\"recipient\": {\"email\": \"learner@example.org\"}";
    return Stream.of(
        new Bad("{}", "/recipient", "is required"),
        new Bad("[]", "", "is not a JSON object"),
        new Bad("{\"recipient\": {}}", "/recipient", "exactly one"),
        new Bad(
            "{\"recipient\": {\"email\": \"learner\"}}",
            "/recipient/email",
            "not an e-mail address"),
        new Bad("{\"recipient\": {\"email\": null}}", "/recipient/email", "is not a text"),
        new Bad("{\"recipient\": {\"url\": \"ftp://example.org\"}}", "/recipient/url", "http"),
        new Bad("{\"recipient\": {\"telephone\": \"0301234\"}}", "/recipient/telephone", "E.164"),
        new Bad(named("\u200b\u2060"), "/recipient/name", "nobody can see"),
        new Bad(named("Ada \u202eecalevol"), "/recipient/name", "turns text around"),
        new Bad(named("Ada\u0000Lovelace"), "/recipient/name", "control character"),
        new Bad(named("Ada\nLovelace"), "/recipient/name", "the end of a line"),
        new Bad(named("x".repeat(201)), "/recipient/name", "longer than 200 characters"),
        new Bad(named(""), "/recipient/name", "is empty"),
        new Bad("{\"recipient\": {\"name\": \"Ada\"}}", "/recipient", "exactly one"),
        new Bad(
            named("Ada")
                .replaceFirst(
                    "}$",
                    ", \"extensions\": {\"extensions:recipientProfile\": %s}}".formatted(PROFILE)),
            "/recipient/name",
            "stands beside the extension \"extensions:recipientProfile\""),
        new Bad(recipient + ", \"surprise\": 1}", "/surprise", "is not known here"),
        new Bad(recipient + ", \"a/b~c\": 1}", "/a~1b~0c", "is not known here"),
        new Bad(recipient + ", \"issuedOn\": \"2026-11-24\"}", "/issuedOn", "with a zone"),
        new Bad(
            recipient + ", \"issuedOn\": \"2999-11-24T10:00:01Z\"}", "/issuedOn", "in the future"),
        new Bad(recipient + ", \"expires\": 1893456000}", "/expires", "is not a text"),
        new Bad(recipient + ", \"expires\": \"2026-11-24T10:00:00Z\"}", "/expires", "is not after"),
        new Bad(recipient + ", \"expires\": \"+999999999-12-31T23:59:59Z\"}", "/expires", "9999"),
        new Bad(recipient + ", \"narrative\": \"\\u0000\"}", "/narrative", "control character"),
        new Bad(recipient + ", \"narrative\": \"\\ud800\"}", "/narrative", "half a character"),
        new Bad(
            recipient + ", \"narrative\": \"" + "x".repeat(20_001) + "\"}",
            "/narrative",
            "longer than"),
        new Bad(recipient + ", \"evidence\": {}}", "/evidence", "is not a list"),
        new Bad(recipient + ", \"evidence\": [{}]}", "/evidence/0", "an id, a narrative"),
        new Bad(
            recipient + ", \"evidence\": [{\"id\": \"javascript:x\"}]}", "/evidence/0/id", "http"),
        new Bad("{\"assertions\": []}", "/assertions", "1 to 1000"),
        new Bad("{\"assertions\": [" + OK + "], \"more\": 1}", "/more", "is not known here"));
  }

  private static String named(String name) {
    return "{\"recipient\": {\"email\": \"learner@example.org\", \"name\": %s}}"
        .formatted(Json.write(name));
  }

  @ParameterizedTest
  @MethodSource("awards")
  void aBadAwardIsRefusedWithThePlaceOfItsFault(Bad bad) {
    JsonNode problem = award(bad.body()).expect(400).json();
    assertTrue(
        Stream.iterate(0, i -> i < problem.path("faults").size(), i -> i + 1)
            .map(problem.path("faults")::get)
            .anyMatch(
                fault ->
                    fault.path("pointer").asText().equals(bad.place())
                        && fault.path("detail").asText().contains(bad.words())),
        () -> bad + " was answered with " + problem);
  }

  @Test
  void allFaultsAreNamedAtOnce() {
    JsonNode problem =
        scene
            .operator()
            .post("/v1/issuers", "{\"name\": \"\", \"url\": \"x\", \"email\": \"y\", \"z\": 1}")
            .expect(400)
            .json();
    assertEquals(4, problem.path("faults").size(), problem::toString);
  }

  static Stream<String> notJson() {
    return Stream.of(
        "",
        "{",
        "nonsense",
        "{\"recipient\": 1, \"recipient\": 2}",
        OK + " trailing",
        "[".repeat(40) + "]".repeat(40),
        "{\"a\": NaN}");
  }

  @ParameterizedTest
  @MethodSource("notJson")
  void whatIsNotJsonIsRefusedWithItsLine(String body) {
    JsonNode problem = award(body).expect(400).json();
    assertEquals("urn:blazon:problem:invalid-json", problem.path("type").asText());
    assertTrue(problem.path("detail").asText().startsWith("Line 1, column "), problem::toString);
  }

  @Test
  void bodiesAreOfTheRightTypeAndSize() throws IOException {
    String path = "/v1/badges/" + badge + "/assertions";
    send("POST", path, OK, "text/plain").expect(415);
    award("{\"narrative\": \"" + "x".repeat(300_000) + "\"}").expect(413);
    String image = "/v1/badges/" + issuer.badge("") + "/image";
    send("PUT", image, "nonsense", "image/png").expect(422);
    send("PUT", image, "nonsense", "image/jpeg").expect(415);
    issuer.client().send("PUT", image, Scene.png(), "Content-Type", "image/svg+xml").expect(415);
    issuer
        .client()
        .send("PUT", image, new byte[5_000_000], "Content-Type", "image/png")
        .expect(413);
    JsonNode script =
        send(
                "PUT",
                image,
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>",
                "image/svg+xml")
            .expect(422)
            .json();
    assertTrue(script.at("/faults/0/detail").asText().contains("script"), script::toString);
    String entity =
        "<!DOCTYPE svg [<!ENTITY e '<script/>'>]><svg"
            + " xmlns=\"http://www.w3.org/2000/svg\">&e;</svg>";
    send("PUT", image, entity, "image/svg+xml").expect(422);
    send("PUT", image, "<!DOCTYPE svg><svg xmlns=\"http://www.w3.org/2000/svg\"/>", "image/svg+xml")
        .expect(200);
  }

  @Test
  void aListOfTheLargestAwardsIsAnsweredInPages() throws IOException {
    String large = issuer.badge("");
    String piece = "{\"narrative\": \"" + "\\\"".repeat(9_500) + "\"}";
    String award =
        "{\"recipient\": {\"email\": \"a@example.org\"}, \"evidence\": ["
            + (piece + ",").repeat(5)
            + piece
            + "]}";
    for (int i = 0; i < 25; i++) {
      issuer.award(large, award);
    }
    JsonNode page = issuer.client().get("/v1/badges/" + large + "/assertions").expect(200).json();
    assertTrue(page.path("cursor").isTextual(), "there is more");
  }

  @Test
  void aListOfNothingButFaultsStillNeedsABadgeOfOnesOwn() {
    issuer
        .client()
        .post("/v1/badges/aaaaaaaaaaaaaaaaaaaaaaaaaa/assertions", "{\"assertions\": [{}]}")
        .expect(404);
  }

  @Test
  void anApiKeyThatHasExpiredIsNotMade() {
    issuer
        .client()
        .post(
            "/v1/issuers/" + issuer.id() + "/keys",
            "{\"scopes\": [\"read\"], \"expires\": \"2020-01-01T00:00:00Z\"}")
        .expect(400);
  }

  @Test
  void unknownThingsAnswer404() {
    String none = "aaaaaaaaaaaaaaaaaaaaaaaaaa";
    for (String id : new String[] {none, "x", "..", "%00", "ASSERTION%23x"}) {
      scene.stranger().get("/assertions/" + id).expect(404);
      scene.stranger().get("/assertions/" + id + "/image").expect(404);
      scene.stranger().get("/badges/" + id).expect(404);
      scene.stranger().get("/issuers/" + id + "/keys/1").expect(404);
      scene.stranger().get("/view/" + id).expect(404);
      scene.stranger().get("/badges/" + id + "/view").expect(404);
      scene.stranger().get("/issuers/" + id + "/view").expect(404);
    }
    scene.stranger().get("/issuers/" + issuer.id() + "/keys/2").expect(404);
    scene.stranger().get("/issuers/" + issuer.id() + "/keys/one").expect(404);
  }

  @Test
  void verifyingAnswersWhateverItIsGiven() throws IOException {
    assertEquals("UNVERIFIABLE", verdict("{\"url\": \"https://127.0.0.1/a\"}"));
    assertEquals("INVALID", verdict("{\"jws\": \"a.b.c\"}"));
    assertEquals("INVALID", verdict("{\"assertion\": {}}"));
    assertEquals("INVALID", verdict("{\"url\": \"" + scene.server().url() + "/assertions/none\"}"));
    Client.Answer unbaked =
        scene
            .stranger()
            .send("POST", "/v1/verify", Scene.png(), "Content-Type", "image/png")
            .expect(200);
    assertEquals("INVALID", unbaked.json().path("verdict").asText());
    scene.stranger().post("/v1/verify", "{}").expect(400);
    scene.stranger().post("/v1/verify", "{\"url\": \"x\", \"jws\": \"y\"}").expect(400);
    scene.stranger().post("/v1/verify", "{\"jws\": \"a.b.c\", \"recipient\": {}}").expect(400);
  }

  @Test
  void bakingNeedsAnImageAndAnAssertion() throws IOException {
    String boundary = "b0undary";
    String type = "multipart/form-data; boundary=" + boundary;
    String url =
        scene.server().url() + "/assertions/" + issuer.award(badge, OK).path("id").asText();
    send("POST", "/v1/bake", "{}", "application/json").expect(415);
    send("POST", "/v1/bake", "nonsense", type).expect(400);
    send("POST", "/v1/bake", "x", "multipart/form-data; boundary=\"=?utf-8?B?Y?=\"").expect(400);
    bake(Scene.png(), "{\"id\": \"HTTPS://badges.example.org/1\"}", type, boundary).expect(422);
    bake("x".getBytes(StandardCharsets.UTF_8), url, type, boundary).expect(422);
    bake(Scene.png(), "nonsense", type, boundary).expect(422);
    bake(Scene.png(), "https://127.0.0.1/a", type, boundary).expect(422);
    Client.Answer baked = bake(Scene.png(), url, type, boundary).expect(200);
    assertEquals("image/png", baked.header("Content-Type"));
    JsonNode report =
        scene
            .stranger()
            .send("POST", "/v1/verify", baked.response().body(), "Content-Type", "image/png")
            .json();
    assertEquals("VALID", report.path("verdict").asText());
  }

  @Test
  void aCursorOfNoListIsRefused() {
    issuer.client().get("/v1/badges/" + badge + "/assertions?cursor=nonsense").expect(400);
    issuer.client().get("/v1/badges/" + badge + "/assertions?status=LOST").expect(400);
    issuer.client().get("/v1/badges/" + badge + "/assertions?status=&cursor=").expect(400);
    issuer.client().get("/v1/issuers/" + issuer.id() + "/badges?cursor=AAAA").expect(400);
  }

  /** A misspelt filter would answer everything. */
  @Test
  void aParameterThatIsNotTakenIsRefusedUnderV1AndNowhereElse() {
    for (String query : new String[] {"email=a@example.org", "status=ACTIVE&status=REVOKED"}) {
      JsonNode problem =
          issuer.client().get("/v1/badges/" + badge + "/assertions?" + query).expect(400).json();
      assertEquals("urn:blazon:problem:invalid-query", problem.path("type").asText());
    }
    award(OK).expect(201);
    scene
        .stranger()
        .post("/v1/verify?veiw=summary", "{\"url\": \"https://127.0.0.1/\"}")
        .expect(400);
    String appended = "?fbclid=x&utm_source=a&utm_source=b&gclid=";
    for (String path :
        new String[] {
          "/badges/" + badge,
          "/badges/" + badge + "/image",
          "/badges/" + badge + "/view",
          "/issuers/" + issuer.id(),
          "/issuers/" + issuer.id() + "/view",
          "/verify",
          "/studio"
        }) {
      scene.stranger().get(path + appended).expect(200);
    }
  }

  private Client.Answer bake(byte[] image, String assertion, String type, String boundary)
      throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String part = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n";
    body.write(part.formatted("image").getBytes(StandardCharsets.UTF_8));
    body.write(image);
    body.write(("\r\n" + part.formatted("assertion") + assertion).getBytes(StandardCharsets.UTF_8));
    body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return scene.stranger().send("POST", "/v1/bake", body.toByteArray(), "Content-Type", type);
  }

  private String verdict(String body) {
    return scene.verify(body).path("verdict").asText();
  }

  private Client.Answer award(String body) {
    return issuer.client().post("/v1/badges/" + badge + "/assertions", body);
  }

  private Client.Answer send(String method, String path, String body, String type) {
    return issuer
        .client()
        .send(method, path, body.getBytes(StandardCharsets.UTF_8), "Content-Type", type);
  }
}
