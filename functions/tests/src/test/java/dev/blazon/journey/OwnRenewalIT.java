package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.journey.Client.Answer;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.service.AskForRenewal;
import dev.blazon.store.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people see of the renewal of their badges, and how they ask for it. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OwnScene.class)
class OwnRenewalIT {
  private static final String ON_REQUEST =
      """
      , "validity": "P30D", "renewal": {"mode": "ON_REQUEST", "window": "P60D",
        "criteria": "Show a *weld*. <script>alert(1)</script>"}
      """;

  private final Scene scene;
  private final TestClock clock;

  OwnRenewalIT(Scene scene, TestClock clock) {
    this.scene = scene;
    this.clock = clock;
  }

  @Test
  void somebodyAsksAndReadsThatTheyHave() throws IOException {
    Scene.Issuer issuer = scene.issuer("Renewing Academy");
    String id = awarded(issuer, issuer.badge(ON_REQUEST), "asks@example.org");
    Learner learner = new Learner(scene, "asks@example.org", "192.0.2.1").signedIn();
    assertTrue(learner.page().contains("Valid until"));
    assertTrue(learner.page().contains(path(id)), learner::page);
    String form = looks(learner, id);
    assertTrue(form.contains("Show a <em>weld</em>."), form);
    assertTrue(form.contains("becomes public"), form);
    assertFalse(form.contains("<script"), form);
    Answer asked = ask(learner, id, "I was there.\r\nTwice.", "https://example.org/proof");
    assertEquals(path(id) + "?lang=en", asked.expect(303).header("Location"));
    String page = looks(learner, id);
    assertTrue(page.contains("has not answered yet"), page);
    assertTrue(page.contains("I was there.\nTwice."), page);
    assertTrue(page.contains("value=\"https://example.org/proof\""), page);
    assertTrue(learner.page().contains("has not answered yet"), learner::page);
    // What is not granted yet is nobody else's.
    for (String seen : List.of("/view/" + id, "/assertions/" + id)) {
      assertFalse(scene.stranger().get(seen).expect(200).text().contains("I was there"), seen);
    }
  }

  @Test
  void whatIsWrongComesBackAsItWasTyped() throws IOException {
    Scene.Issuer issuer = scene.issuer("Exacting Academy");
    String id = awarded(issuer, issuer.badge(ON_REQUEST), "wrong@example.org");
    Learner learner = new Learner(scene, "wrong@example.org", "192.0.2.2").signedIn();
    String page = ask(learner, id, "I <was> there", "example.org").expect(400).text();
    assertTrue(page.contains("I &lt;was> there") || page.contains("I &lt;was&gt; there"), page);
    assertTrue(page.contains("value=\"example.org\""), page);
    assertTrue(page.contains("no address of a page on the web"), page);
    assertTrue(page.contains("aria-invalid=\"true\""), page);
    page = ask(learner, id, "x".repeat(1_001), "").expect(400).text();
    assertTrue(page.contains("longer than 1,000 characters"), page);
    assertTrue(page.contains("x".repeat(1_001)), page);
    assertFalse(looks(learner, id).contains("has not answered yet"));
  }

  @Test
  void nobodyAsksForAnothersBadgeOrInAnothersName() throws IOException {
    Scene.Issuer issuer = scene.issuer("Careful Academy");
    String badge = issuer.badge(ON_REQUEST);
    String id = awarded(issuer, badge, "mine@example.org");
    awarded(issuer, badge, "others@example.org");
    Learner mine = new Learner(scene, "mine@example.org", "192.0.2.3").signedIn();
    Learner other = new Learner(scene, "others@example.org", "192.0.2.4").signedIn();
    other.looks(path(id)).expect(404);
    ask(other, id, "Me", "").expect(404);
    other.looks("/my/badges/none/renewal").expect(404);
    Map<String, String> form = new TreeMap<>(Map.of("narrative", "Me", "form", "none"));
    mine.sends(path(id), form).expect(403);
    form.put("form", mine.formToken());
    mine.sends(path(id), form, "Sec-Fetch-Site", "cross-site").expect(403);
    mine.sends(path(id), form, "Origin", "https://evil.example.org").expect(403);
    String signIn = scene.stranger().get(path(id)).expect(200).text();
    assertTrue(signIn.contains("action=\"/my/links"), signIn);
    assertFalse(looks(mine, id).contains("has not answered yet"));
  }

  @Test
  void whoAsksTooOftenIsToldWhenToAskAgain() throws IOException {
    Scene.Issuer issuer = scene.issuer("Patient Academy");
    String id = awarded(issuer, issuer.badge(ON_REQUEST), "often@example.org");
    // Begins a day, so that none ends in between.
    clock.advance(Duration.ofHours(24 - clock.instant().atZone(ZoneOffset.UTC).getHour()));
    Learner learner = new Learner(scene, "often@example.org", "192.0.2.5").signedIn();
    for (int time = 0; time < AskForRenewal.A_DAY; time++) {
      ask(learner, id, "Please " + time, "").expect(303);
    }
    Answer refused = ask(learner, id, "Once more", "").expect(429);
    assertTrue(refused.text().contains("Once more"), refused::text);
    assertFalse(refused.header("Retry-After").isEmpty());
  }

  @Test
  void whereNobodyCanAskThePageSaysWhy() throws IOException {
    Scene.Issuer issuer = scene.issuer("Other Academy");
    String never = awarded(issuer, issuer.badge(""), "why@example.org");
    String early =
        awarded(
            issuer,
            issuer.badge(
                ", \"validity\": \"P1Y\", \"renewal\": {\"mode\": \"ON_REQUEST\", \"window\":"
                    + " \"P7D\"}"),
            "why@example.org");
    String automatic =
        awarded(
            issuer,
            issuer.badge(
                ", \"validity\": \"P1Y\", \"renewal\": {\"mode\": \"AUTOMATIC\", \"window\":"
                    + " \"P7D\"}"),
            "why@example.org");
    Learner learner = new Learner(scene, "why@example.org", "192.0.2.6").signedIn();
    assertTrue(learner.page().contains("It is renewed by itself on"), learner::page);
    for (String id : List.of(never, early, automatic)) {
      assertFalse(learner.page().contains(path(id)), id);
      assertFalse(looks(learner, id).contains("<textarea"), id);
      ask(learner, id, "Now", "").expect(409);
    }
    assertTrue(looks(learner, early).contains("You can ask for the renewal from"));
    assertTrue(looks(learner, never).contains("You cannot ask"));
  }

  private static String looks(Learner learner, String id) {
    return learner.looks(path(id) + "?lang=en").expect(200).text();
  }

  private static Answer ask(Learner learner, String id, String narrative, String evidence) {
    return learner.sends(
        path(id) + "?lang=en",
        Map.of("form", learner.formToken(), "narrative", narrative, "url", evidence));
  }

  private static String path(String id) {
    return PublicUrls.renewalPath(id);
  }

  private static String awarded(Scene.Issuer issuer, String badge, String address) {
    return issuer
        .award(badge, "{\"recipient\": {\"email\": \"%s\"}}".formatted(address))
        .path("id")
        .asText();
  }
}
