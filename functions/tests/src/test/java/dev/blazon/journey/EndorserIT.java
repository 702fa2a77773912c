package dev.blazon.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.endorsing.DraftEndorsement;
import dev.blazon.endorsing.EndorsementTyped;
import dev.blazon.journey.Client.Answer;
import dev.blazon.lifecycle.EndorsementState;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.EndorsementRequestBuilder;
import dev.blazon.store.TestClock;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people see and do who were asked to endorse, by the link that they have. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OwnScene.class)
class EndorserIT {
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");
  private static final Map<String, String> SAID =
      Map.of(
          "comment", "She *welds* well.\r\nI saw it.",
          "name", "Grace Hopper",
          "role", "Head of Training",
          "domain", "yes");

  private final Scene scene;
  private final TestClock clock;
  private final AskedToEndorse asked;
  private String issuer = "";
  private String badge = "";
  private Subject award = new Subject(Subject.Kind.ASSERTION, "none");

  EndorserIT(Scene scene, TestClock clock) {
    this.scene = scene;
    this.clock = clock;
    this.asked = new AskedToEndorse(scene.server().platform());
  }

  @BeforeAll
  void somebodyHoldsABadge() throws IOException {
    Scene.Issuer academy = scene.issuer("Welding Academy");
    academy.keepContacts();
    issuer = academy.id();
    badge = academy.badge("");
    award =
        new Subject(
            Subject.Kind.ASSERTION,
            academy
                .award(
                    badge, "{\"recipient\": {\"email\": \"ada@example.org\", \"name\": \"Ada\"}}")
                .path("id")
                .asText());
    // Begins a day, so that none ends while something is counted.
    clock.advance(Duration.ofHours(24 - clock.instant().atZone(ZoneOffset.UTC).getHour()));
  }

  @Test
  void fromAMailedLinkToWhatIsPublishedAndBack() {
    String token = mailed();
    String form = looks(token);
    assertTrue(form.contains("Ada asks you to endorse this badge."), form);
    assertTrue(form.contains("Would you?\n&lt;b&gt;"), form);
    assertTrue(form.contains("I have an address at acme.example"), form);
    assertFalse(form.contains("value=\"confirm\""), form);
    Answer saved = sends(token, "save", SAID).expect(303);
    assertEquals("/endorse?token=" + token + "&lang=en", saved.header("Location"));
    String preview = looks(token);
    assertTrue(preview.contains("She <em>welds</em> well."), preview);
    assertTrue(preview.contains("an e-mail address at acme.example"), preview);
    assertTrue(preview.contains(">She *welds* well.\nI saw it.</textarea>"), preview);
    assertFalse(preview.contains("grace@"), preview);
    unseen("welds");
    confirms(token).expect(303);
    assertEquals(EndorsementState.CONFIRMED, asked.request(token).state());
    assertTrue(looks(token).contains("becomes public once it is accepted"), () -> looks(token));
    unseen("welds");
    asked.accept(token);
    String accepted = looks(token);
    String id = asked.request(token).endorsement();
    assertTrue(accepted.contains("/endorsements/" + id + "/view?lang=en"), accepted);
    scene.stranger().get("/endorsements/" + id).expect(200);
    sends(token, "revoke", Map.of()).expect(303);
    assertEquals(EndorsementState.REVOKED, asked.request(token).state());
    assertTrue(looks(token).contains("You have taken your endorsement back"));
    scene.stranger().get("/endorsements/" + id).expect(410);
    sends(token, "revoke", Map.of()).expect(303);
  }

  @Test
  void whoWasGivenTheLinkShowsAnAddressFirst() {
    String given = asked.token(award, "key", null, null);
    String form = looks(given);
    assertTrue(form.contains("Welding Academy asks you to endorse a badge"), form);
    assertTrue(form.contains("name=\"address\""), form);
    String page = sends(given, "save", SAID).expect(400).text();
    assertTrue(page.contains("id=\"address-error\""), page);
    assertTrue(page.contains("She *welds* well.\nI saw it.</textarea>"), page);
    Answer sent = sends(given, "save", with("address", "grace@acme.example")).expect(200);
    assertTrue(sent.text().contains("on its way"), sent::text);
    nobodyKeeps(sent);
    scene.stranger().get("/endorse?token=" + given).expect(404);
    sends(given, "confirm", Map.of()).expect(404);
    String token = asked.mailed(award, given);
    assertNotEquals(given, token);
    assertTrue(looks(token).contains("She <em>welds</em> well."));
    confirms(token).expect(303);
    assertEquals("acme.example", asked.request(token).domain());
    sends(token, "revoke", Map.of()).expect(303);
    EndorsementRequest back = asked.request(token);
    assertEquals(EndorsementState.DECLINED, back.state());
    assertNull(back.words());
  }

  @Test
  void aBadgeAndAnIssuerAreEndorsedLikewise() {
    for (Subject subject :
        List.of(
            new Subject(Subject.Kind.BADGE_CLASS, badge),
            new Subject(Subject.Kind.PROFILE, issuer))) {
      String token = asked.token(subject, "key", null, "grace@acme.example");
      sends(token, "save", SAID).expect(303);
      confirms(token).expect(303);
      asked.accept(token);
      assertTrue(looks(token).contains("is public since"), () -> looks(token));
      sends(token, "revoke", Map.of()).expect(303);
    }
  }

  @Test
  void whoSaysNoIsAskedNothingMore() {
    String token = mailed();
    sends(token, "save", SAID).expect(303);
    sends(token, "decline", Map.of()).expect(303);
    String page = looks(token);
    assertTrue(page.contains("You do not endorse this."), page);
    assertFalse(page.contains("<form"), page);
    assertTrue(sends(token, "save", SAID).expect(409).text().contains("Nothing was done"));
    sends(token, "confirm", Map.of("seen", "")).expect(409);
  }

  @Test
  void whatIsWrongComesBackAsItWasTyped() {
    String token = mailed();
    String page =
        sends(
                token,
                "save",
                Map.of("comment", "I <saw> it", "name", "\u200b", "role", "r".repeat(201)))
            .expect(400)
            .text();
    assertTrue(page.contains("I &lt;saw&gt; it</textarea>"), page);
    assertTrue(page.contains("characters in this that nobody can read"), page);
    assertTrue(page.contains("longer than 200 characters"), page);
    assertTrue(page.contains("r".repeat(201)), page);
    page =
        sends(
                token,
                "save",
                Map.of("comment", "界".repeat(EndorsementTyped.MOST_COMMENT + 1), "name", "G"))
            .expect(400)
            .text();
    assertTrue(page.contains("longer than 4,000 characters"), page);
    assertNull(asked.request(token).words());
  }

  @Test
  void nothingIsEndorsedUnseen() {
    String token = mailed();
    assertTrue(sends(token, "confirm", Map.of()).expect(409).text().contains("first say why"));
    sends(token, "save", SAID).expect(303);
    String seen = seen(token);
    sends(token, "save", with("comment", "Something else")).expect(303);
    Answer refused = sends(token, "confirm", Map.of("seen", seen)).expect(409);
    assertTrue(refused.text().contains("has changed meanwhile"), refused::text);
    assertTrue(refused.text().contains("Something else"), refused::text);
    assertEquals(EndorsementState.OPEN, asked.request(token).state());
  }

  /** Programs that check mails open every link. */
  @Test
  void aLookChangesNothing() {
    String token = mailed();
    sends(token, "save", SAID).expect(303);
    EndorsementRequest before = butForItsMail(asked.request(token));
    scene.stranger().get("/endorse?token=" + token + "&do=confirm&seen=" + seen(token)).expect(200);
    assertEquals(before, butForItsMail(asked.request(token)));
  }

  /** What has become of the mail is written whenever that is known. */
  private static EndorsementRequest butForItsMail(EndorsementRequest request) {
    return EndorsementRequestBuilder.builder(request).mail(null).version(0).build();
  }

  @Test
  void nobodyElseSendsTheFormAndNobodyKeepsThePage() {
    String token = mailed();
    nobodyKeeps(scene.stranger().get("/endorse?token=" + token).expect(200));
    for (List<String> from :
        List.of(
            List.of("Sec-Fetch-Site", "cross-site"),
            List.of("Sec-Fetch-Site", "same-site"),
            List.of("Origin", "https://evil.example.org"),
            List.of("Origin", "null"))) {
      for (String act : List.of("save", "confirm", "decline", "revoke")) {
        sends(token, act, SAID, from.toArray(String[]::new)).expect(403);
      }
    }
    sends(token, "else", SAID).expect(400);
    EndorsementRequest request = asked.request(token);
    assertEquals(EndorsementState.OPEN, request.state());
    assertNull(request.words());
  }

  @Test
  void whatIsNoFormOrNoLinkIsToldSo() {
    String token = mailed();
    String flipped = token.substring(0, token.length() - 1) + (token.endsWith("0") ? "1" : "0");
    for (String none : List.of("", "none", flipped, token + "a", "%00", "%3Cscript%3E")) {
      Answer answer = scene.stranger().get("/endorse?lang=en&token=" + none).expect(404);
      assertTrue(answer.text().contains("ask whoever gave you the link"), answer::text);
      assertFalse(answer.text().contains("<script"), answer::text);
      sends(none, "save", SAID).expect(404);
      sends(none, "decline", Map.of()).expect(404);
    }
    scene.stranger().get("/endorse").expect(404);
    Client stranger = scene.stranger();
    stranger
        .send("POST", "/endorse", "{}".getBytes(UTF_8), "Content-Type", "application/json")
        .expect(415);
    sends(token, "save", Map.of("comment", "x".repeat(100_000))).expect(413);
    stranger
        .send(
            "POST",
            "/endorse",
            ("token=" + token + "&token=b").getBytes(UTF_8),
            "Content-Type",
            "application/x-www-form-urlencoded")
        .expect(400);
  }

  @Test
  void whoWritesTooOftenIsToldWhenToGoOn() {
    String token = mailed();
    for (int time = 0; time < DraftEndorsement.A_DAY; time++) {
      sends(token, "save", with("comment", "Good " + time)).expect(303);
    }
    Answer refused = sends(token, "save", with("comment", "Once more")).expect(429);
    assertTrue(refused.text().contains(">Once more</textarea>"), refused::text);
    assertTrue(Integer.parseInt(refused.header("Retry-After")) > 0);
    assertTrue(looks(token).contains("Good 99"), "what was saved stays");
  }

  @Test
  void whatIsGoneOrTooLateIsSaid() throws IOException {
    Scene.Issuer academy = scene.issuer("Strict Academy");
    var revoked =
        academy.award(academy.badge(""), "{\"recipient\": {\"email\": \"b@example.org\"}}");
    String gone =
        asked.token(
            new Subject(Subject.Kind.ASSERTION, revoked.path("id").asText()),
            Trail.HOLDER,
            null,
            "grace@acme.example");
    sends(gone, "save", SAID).expect(303);
    String seen = seen(gone);
    academy.revoke(revoked);
    assertTrue(looks(gone).contains("is not valid any more"), () -> looks(gone));
    assertFalse(looks(gone).contains("<form"));
    sends(gone, "confirm", Map.of("seen", seen)).expect(409);
  }

  /** What a holder keeps private, and who that is, whoever is asked learns as little as others. */
  @Test
  void aPrivateBadgeIsNotLinkedAndItsHolderNotNamed() throws IOException {
    Learner learner = new Learner(scene, "ada@example.org", "192.0.2.9").signedIn();
    learner.chooses(award.id(), "PRIVATE", false).expect(303);
    String page = looks(mailed());
    assertTrue(page.contains("The holder of this badge asks you to endorse it."), page);
    assertFalse(page.contains("/view/" + award.id()), page);
    assertFalse(page.contains("Ada"), page);
    learner.chooses(award.id(), "UNLISTED", false).expect(303);
  }

  private void unseen(String words) {
    for (String path :
        List.of("/view/" + award.id(), "/assertions/" + award.id() + "/endorsements")) {
      assertFalse(scene.stranger().get(path).expect(200).text().contains(words), path);
    }
  }

  private static void nobodyKeeps(Answer answer) {
    assertEquals("no-store", answer.header("Cache-Control"));
    assertEquals("noindex", answer.header("X-Robots-Tag"));
    assertEquals("same-origin", answer.header("Referrer-Policy"));
    assertTrue(answer.header("Content-Security-Policy").contains("frame-ancestors 'none'"));
    assertFalse(answer.header("Access-Control-Allow-Origin").equals("*"));
  }

  /** Asked by the holder, with a link that was mailed. */
  private String mailed() {
    return asked.token(award, Trail.HOLDER, "Would you?\n<b>", "grace@acme.example");
  }

  private String looks(String token) {
    clock.advance(Duration.ofMillis(200));
    return scene.stranger().get("/endorse?lang=en&token=" + token).expect(200).text();
  }

  private String seen(String token) {
    Matcher seen = SEEN.matcher(looks(token));
    assertTrue(seen.find());
    return seen.group(1);
  }

  private Answer confirms(String token) {
    return sends(token, "confirm", Map.of("seen", seen(token)));
  }

  private static Map<String, String> with(String field, String text) {
    Map<String, String> fields = new TreeMap<>(SAID);
    fields.put(field, text);
    return fields;
  }

  private Answer sends(String token, String act, Map<String, String> fields, String... more) {
    Map<String, String> all = new TreeMap<>(fields);
    all.put("token", token);
    all.put("do", act);
    String body =
        all.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    String[] headers =
        Stream.concat(
                Stream.of("Content-Type", "application/x-www-form-urlencoded"), Stream.of(more))
            .toArray(String[]::new);
    // The throttle goes by this clock.
    clock.advance(Duration.ofMillis(200));
    return scene.stranger().send("POST", "/endorse?lang=en", body.getBytes(UTF_8), headers);
  }
}
