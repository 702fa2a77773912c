package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.issuing.Spans;
import dev.blazon.lifecycle.Subject;
import dev.blazon.platform.Site;
import dev.blazon.store.TestClock;
import dev.blazon.tiers.OfficialValidator;
import dev.blazon.tiers.OfficialValidator.Verdict;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import dev.blazon.tiers.UnavailableException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What 1EdTech's own validator says of the badges that Blazon issues. */
@RequiresTier(Tier.OFFICIAL_VALIDATOR)
class OfficialValidatorJourneyIT {
  private static final String SIGNED = ", \"verification\": \"SignedBadge\"";
  private static final String FULL =
      """
      {"recipient": {"email": "learner@example.org"}, "narrative": "Took *every* step.",
       "evidence": [{"id": "https://learner.example.org/steps", "narrative": "The steps.", "name": "Steps",
                     "genre": "Film", "audience": "All", "description": "All of them."}],
       "expires": "2099-01-01T00:00:00Z"}
      """;
  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><circle cx=\"5\" cy=\"5\""
          + " r=\"4\"/></svg>";

  @TempDir private Path folder;
  private Scene scene;
  private Scene.Issuer issuer;
  private OfficialValidator validator;

  @BeforeEach
  void start() throws IOException, UnavailableException {
    validator = OfficialValidator.find();
    scene = new Scene(folder.resolve("data"), Site.systemTime());
    issuer = scene.issuer("Academy");
  }

  @AfterEach
  void stop() {
    scene.close();
  }

  @Test
  void aHostedBadgeIsValidAndNotWhenItIsRevoked() throws IOException {
    String badge =
        issuer.badge(
            """
            , "tags": ["steps"], "alignment": [{"targetName": "Stepping", "targetUrl": "https://skills.example.org/1",
               "targetDescription": "To step.", "targetFramework": "Skills", "targetCode": "S.1"}]
            """);
    JsonNode award = issuer.award(badge, FULL);
    URI url = URI.create(award.path("assertion").asText());
    Verdict verdict = validator.verdict(url, Map.of(), "{\"email\": \"learner@example.org\"}");
    assertEquals(new Verdict(true, List.of(), List.of()), verdict);

    revoke(award);
    assertFalse(validator.verdict(url, Map.of(), null).valid());
  }

  /** It follows what the BadgeClass names, and the Profile of the person who has said it. */
  @Test
  void aBadgeThatAPersonHasEndorsedIsValidAndWhenThatIsTakenBack() throws IOException {
    String badge = issuer.badge("");
    URI url = URI.create(issuer.award(badge, FULL).path("assertion").asText());
    String path = "/v1/badges/" + badge + "/endorsement-requests";
    String request =
        issuer
            .client()
            .post(path, "{}")
            .expect(201)
            .json()
            .at("/endorsementRequests/0/id")
            .asText();
    int port = scene.server().url().getPort();
    scene.close();
    SaidInTheStore.write(
        folder.resolve("data"), new Subject(Subject.Kind.BADGE_CLASS, badge), request);
    scene = new Scene(folder.resolve("data"), port, Site.systemTime());
    String decision = path + "/" + request;
    String endorsement =
        issuer
            .client()
            .post(decision, "{\"decision\": \"ACCEPT\"}")
            .expect(200)
            .json()
            .path("endorsement")
            .asText();
    assertEquals(
        endorsement,
        scene.stranger().get("/badges/" + badge).expect(200).json().at("/endorsement/0").asText());
    Verdict valid = new Verdict(true, List.of(), List.of());
    assertEquals(valid, validator.verdict(url, Map.of(), "{\"email\": \"learner@example.org\"}"));
    assertEquals("VALID", scene.verifyUrl(url.toString()).path("verdict").asText());

    issuer
        .client()
        .post(decision, "{\"decision\": \"REVOKE\", \"reason\": \"Not any more\"}")
        .expect(200);
    assertEquals(valid, validator.verdict(url, Map.of(), "{\"email\": \"learner@example.org\"}"));
    assertEquals("VALID", scene.verifyUrl(url.toString()).path("verdict").asText());
  }

  @Test
  void aSignedBadgeIsValidAndNotWhenItIsRevoked() throws IOException {
    JsonNode award = issuer.award(issuer.badge(SIGNED), FULL);
    String jws = scene.stranger().get(path(award)).expect(200).text();
    Verdict verdict = validator.verdict(jws, Map.of(), "{\"email\": \"learner@example.org\"}");
    assertEquals(new Verdict(true, List.of(), List.of()), verdict);

    revoke(award);
    assertFalse(validator.verdict(jws, Map.of(), null).valid(), "one revoked badge");
  }

  @Test
  void badgesOfTwoKeyEpochsAreValidAndRevokedEachByItself() throws IOException {
    String badge = issuer.badge(SIGNED);
    JsonNode first = issuer.award(badge, FULL);
    JsonNode hosted = issuer.award(issuer.badge(""), FULL);
    String path = "/v1/issuers/" + issuer.id() + "/signing-keys";
    issuer.client().send("POST", path, new byte[0]).expect(201);
    JsonNode second = issuer.award(badge, FULL);
    assertNotEquals(first.path("badge"), second.path("badge"));
    String firstJws = scene.stranger().get(path(first)).expect(200).text();
    String secondJws = scene.stranger().get(path(second)).expect(200).text();
    Verdict valid = new Verdict(true, List.of(), List.of());
    String learner = "{\"email\": \"learner@example.org\"}";
    assertEquals(valid, validator.verdict(firstJws, Map.of(), learner));
    assertEquals(valid, validator.verdict(secondJws, Map.of(), learner));
    assertEquals(
        valid, validator.verdict(URI.create(hosted.path("assertion").asText()), Map.of(), learner));

    revoke(first);
    assertFalse(validator.verdict(firstJws, Map.of(), null).valid());
    assertEquals(valid, validator.verdict(secondJws, Map.of(), learner));
    revoke(second);
    assertFalse(validator.verdict(secondJws, Map.of(), null).valid());
  }

  /** It reads the list of the badge's own span, however many there are. */
  @Test
  void whereASpanOfAwardsIsRevokedGoodBadgesOfItAndOfTheNextAreValid() throws IOException {
    String badge = issuer.badge(SIGNED);
    JsonNode good = issuer.award(badge, FULL);
    JsonNode bad = issuer.award(badge, FULL);
    int port = scene.server().url().getPort();
    scene.close();
    FullSpan.write(folder.resolve("data"), issuer.id(), Spans.AWARDS);
    scene = new Scene(folder.resolve("data"), port, Site.systemTime());
    String many = String.join(",", Collections.nCopies(90, FULL));
    issuer
        .client()
        .post("/v1/badges/" + badge + "/assertions", "{\"assertions\": [" + many + "]}")
        .expect(200);
    JsonNode next = issuer.award(badge, FULL);
    assertNotEquals(good.path("badge"), next.path("badge"));
    String goodJws = scene.stranger().get(path(good)).expect(200).text();
    String badJws = scene.stranger().get(path(bad)).expect(200).text();
    String nextJws = scene.stranger().get(path(next)).expect(200).text();
    revoke(bad);
    Verdict valid = new Verdict(true, List.of(), List.of());
    assertEquals(valid, validator.verdict(goodJws, Map.of(), null));
    assertEquals(valid, validator.verdict(nextJws, Map.of(), null));
    assertFalse(validator.verdict(badJws, Map.of(), null).valid());
    revoke(next);
    assertFalse(validator.verdict(nextJws, Map.of(), null).valid());
    assertEquals(valid, validator.verdict(goodJws, Map.of(), null));
  }

  /** It does not ask the key, but it reads the list. */
  @Test
  void ofACompromisedKeyWhatWasIssuedBeforeStaysValidAndTheRestIsNot() throws IOException {
    TestClock clock = new TestClock();
    try (Scene later = new Scene(folder.resolve("later"), clock)) {
      Scene.Issuer academy = later.issuer("Academy");
      String badge = academy.badge(SIGNED);
      JsonNode before = academy.award(badge, FULL);
      clock.advance(Duration.ofHours(1));
      String since = clock.instant().toString();
      String after = later.stranger().get(path(academy.award(badge, FULL))).expect(200).text();
      String path = "/v1/issuers/" + academy.id() + "/signing-keys/1/compromise";
      academy.client().post(path, "{\"since\": \"" + since + "\"}").expect(200);
      String beforeJws = later.stranger().get(path(before)).expect(200).text();
      Verdict valid = new Verdict(true, List.of(), List.of());
      assertEquals(valid, validator.verdict(beforeJws, Map.of(), null));
      assertEquals(valid, validator.verdict(after, Map.of(), null), "the sweep has not run");
      clock.advance(Duration.ofMinutes(2));
      assertEquals(1, later.sweep().path("revoked").asInt());
      assertEquals(valid, validator.verdict(beforeJws, Map.of(), null));
      assertFalse(validator.verdict(after, Map.of(), null).valid());
    }
  }

  @Test
  void theNextVersionOfABadgeIsValid() throws IOException {
    String badge = issuer.badge("");
    issuer.award(badge, FULL);
    String next =
        issuer
            .client()
            .post("/v1/badges/" + badge + "/versions", "{}")
            .expect(201)
            .json()
            .path("id")
            .asText();
    URI url = URI.create(issuer.award(next, FULL).path("assertion").asText());
    assertEquals(List.of(), validator.verdict(url, Map.of(), null).errors());
  }

  @ParameterizedTest
  @ValueSource(strings = {"HostedBadge", "SignedBadge"})
  void aBadgeThatSaysEverythingIsValid(String verification) throws IOException {
    JsonNode award = Everything.make(scene, verification).award();
    Verdict verdict =
        verification.equals("HostedBadge")
            ? validator.verdict(URI.create(award.path("assertion").asText()), Map.of(), null)
            : validator.verdict(
                scene.stranger().get(path(award)).expect(200).text(), Map.of(), null);
    assertEquals(new Verdict(true, List.of(), List.of()), verdict);
  }

  @Test
  void anEndorsedBadgeAndItsEndorsementsAreValidAndStayItWhenTheyAreRevoked() throws IOException {
    Everything everything = Everything.make(scene, "HostedBadge");
    Scene.Issuer board = scene.issuer("Board");
    String assertion = everything.award().path("assertion").asText();
    List<JsonNode> made = new ArrayList<>();
    for (String path :
        List.of("issuers/" + everything.issuer().id(), "badges/" + everything.badge())) {
      String endorsed = scene.server().url().resolve("/" + path).toString();
      JsonNode endorsement =
          board
              .client()
              .post(
                  "/v1/endorsements",
                  """
                  {"endorses": "%s", "comment": "*Good*", "language": "en",
                   "claim": {"name": "First steps", "url": "https://academy.example.org"}}
                  """
                      .formatted(endorsed))
              .expect(201)
              .json();
      made.add(endorsement);
      String list = "{\"endorsements\": [" + endorsement.path("endorsement") + "]}";
      everything
          .issuer()
          .client()
          .send(
              "PUT",
              "/v1/" + path + "/endorsements",
              list.getBytes(StandardCharsets.UTF_8),
              "Content-Type",
              "application/json")
          .expect(200);
    }
    Verdict good = new Verdict(true, List.of(), List.of());
    assertEquals(good, validator.verdict(URI.create(assertion), Map.of(), null));
    for (JsonNode endorsement : made) {
      URI url = URI.create(endorsement.path("endorsement").asText());
      assertEquals(good, validator.verdict(url, Map.of(), null));
      board
          .client()
          .post(
              "/v1/endorsements/" + endorsement.path("id").asText() + "/revocation",
              "{\"reason\": \"Not any more\"}")
          .expect(200);
      assertFalse(validator.verdict(url, Map.of(), null).valid());
    }
    assertEquals(good, validator.verdict(URI.create(assertion), Map.of(), null));
  }

  @Test
  void bakedPngsAreValid() throws IOException {
    assertBakedIsValid(issuer.award(issuer.badge(""), FULL), "hosted.png");
    assertBakedIsValid(issuer.award(issuer.badge(SIGNED), FULL), "signed.png");
  }

  @Test
  void bakedSvgsAreValid() throws IOException {
    for (String verification : List.of("", SIGNED)) {
      String badge = issuer.badge(verification);
      issuer
          .client()
          .send(
              "PUT",
              "/v1/badges/" + badge + "/image",
              SVG.getBytes(StandardCharsets.UTF_8),
              "Content-Type",
              "image/svg+xml")
          .expect(200);
      assertBakedIsValid(issuer.award(badge, FULL), "badge.svg");
    }
  }

  private void assertBakedIsValid(JsonNode award, String name) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, scene.stranger().get(path(award) + "/image").expect(200).response().body());
    Verdict verdict = validator.verdict(file, Map.of(), "{\"email\": \"learner@example.org\"}");
    assertTrue(verdict.valid(), () -> name + ": " + verdict);
  }

  private void revoke(JsonNode award) {
    issuer
        .client()
        .post(
            "/v1/assertions/" + award.path("id").asText() + "/revocation",
            "{\"reason\": \"Found out\"}")
        .expect(200);
  }

  private static String path(JsonNode award) {
    return URI.create(award.path("assertion").asText()).getPath();
  }
}
