package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.service.Parallel;
import dev.blazon.store.TestClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Issuers find whom they have awarded, and award nobody twice who must not be. */
@ExtendWith(OwnScene.class)
class RegisterIT {
  private static final String ADA = "ada.lovelace@example.org";

  private final TestClock clock;
  private final Scene scene;
  private final Scene.Issuer issuer;
  private String badge = "";

  RegisterIT(Scene scene, TestClock clock) {
    this.scene = scene;
    this.clock = clock;
    issuer = scene.issuer("Academy");
  }

  @BeforeEach
  void defineABadge() throws IOException {
    badge = issuer.badge("");
  }

  @Test
  void whoeverWasAwardedIsFoundByAddressUrlOrTelephone() throws IOException {
    String other = issuer.badge("");
    String first = award(badge, "{\"recipient\": {\"email\": \"" + ADA + "\"}}");
    String second = award(other, "{\"recipient\": {\"email\": \"Ada.Lovelace@EXAMPLE.org\"}}");
    String url = award(badge, "{\"recipient\": {\"url\": \"https://ada.example.org/me\"}}");
    String telephone = award(badge, "{\"recipient\": {\"telephone\": \"+493012345\"}}");
    String accented = award(badge, "{\"recipient\": {\"email\": \"ada@b\u00fccher.example\"}}");
    assertEquals(List.of(second, first), found(ADA));
    assertEquals(List.of(url), found("https://ada.example.org/me"));
    assertEquals(List.of(telephone), found("+493012345"));
    assertEquals(List.of(accented), found("ada@xn--bcher-kva.example"));
    assertEquals(List.of(), found("ada@example.org"));
    assertEquals(List.of(first), list("?recipient=" + encoded(ADA)));
  }

  @Test
  void ofABadgeThoseOfATimeAreListedTheLatestFirst() {
    List<String> awarded = new ArrayList<>();
    for (int month = 1; month <= 6; month++) {
      awarded.add(
          award(
              badge,
              "{\"recipient\": {\"email\": \"%s\"}, \"issuedOn\": \"2026-0%d-15T12:00:00Z\"}"
                  .formatted(month % 2 == 0 ? ADA : "bob@example.org", month)));
    }
    assertEquals(awarded, list(""));
    assertEquals(pick(awarded, 3, 2), list("?issuedFrom=2026-03-15&issuedTo=2026-04-15T12:00:01Z"));
    assertEquals(pick(awarded, 5, 4), list("?issuedFrom=2026-05-15T12:00:00Z"));
    assertEquals(pick(awarded, 1, 0), list("?issuedTo=2026-03-15T12:00:00Z"));
    assertEquals(
        pick(awarded, 5, 3), list("?recipient=" + encoded(ADA) + "&issuedFrom=2026-04-01"));
    issuer.client().post("/v1/assertions/" + awarded.get(3) + "/revocation", "{\"reason\": \"x\"}");
    assertEquals(
        pick(awarded, 3),
        list("?recipient=" + encoded(ADA) + "&status=REVOKED&issuedTo=2027-01-01"));
  }

  @Test
  void manyAreListedPageByPage() {
    String awards =
        IntStream.range(0, 130)
            .mapToObj(i -> "{\"recipient\": {\"email\": \"" + ADA + "\"}}")
            .collect(Collectors.joining(",", "{\"assertions\": [", "]}"));
    issuer.client().post("/v1/badges/" + badge + "/assertions", awards).expect(200);
    for (String path :
        List.of(
            "/v1/issuers/" + issuer.id() + "/assertions?recipient=" + encoded(ADA),
            "/v1/badges/" + badge + "/assertions?recipient=" + encoded(ADA),
            "/v1/badges/" + badge + "/assertions?issuedFrom=2026-01-01")) {
      JsonNode first = issuer.client().get(path).expect(200).json();
      String cursor = first.path("cursor").asText();
      JsonNode second = issuer.client().get(path + "&cursor=" + cursor).expect(200).json();
      assertEquals(130, first.path("assertions").size() + second.path("assertions").size());
      assertTrue(first.path("assertions").size() <= 100 && !second.has("cursor"), path);
      assertEquals(130, Stream.of(first, second).flatMap(p -> ids(p).stream()).distinct().count());
      issuer.client().get(path.replace("01-01", "12-01") + "&cursor=made-up").expect(400);
    }
    // A cursor of the whole list lies before this time.
    String cursor =
        issuer
            .client()
            .get("/v1/badges/" + badge + "/assertions")
            .expect(200)
            .json()
            .path("cursor")
            .asText();
    issuer
        .client()
        .get("/v1/badges/" + badge + "/assertions?issuedFrom=2030-01-01&cursor=" + cursor)
        .expect(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "recipient=somebody",
        "recipient=ada%2Blovelace",
        "recipient=ada lovelace@example.org",
        "recipient=ftp://example.org",
        "recipient=0301234",
        "issuedFrom=yesterday",
        "issuedFrom=2026-02-30",
        "issuedTo=2026-01-01T00:00:00",
        "issuedFrom=12026-01-01",
        "issuedFrom=2026-02-01&issuedTo=2026-02-01",
        "status=GONE"
      })
  void whatIsNotUnderstoodIsToldByItsName(String query) {
    String sent = query.replace(" ", "%20");
    Client.Answer answer =
        issuer.client().get("/v1/badges/" + badge + "/assertions?" + sent).expect(400);
    String name = query.substring(0, query.indexOf('='));
    assertTrue(answer.json().path("detail").asText().contains(name), answer::text);
    if (name.equals("recipient")) {
      assertFalse(answer.text().contains(query.substring(name.length() + 1)), answer::text);
      String path = "/v1/issuers/" + issuer.id() + "/assertions?" + sent;
      assertEquals(answer.text(), issuer.client().get(path).expect(400).text());
    }
  }

  @Test
  void toFindSomebodyTakesARecipientAndAKeyOfThisIssuerThatMayRead() {
    String path = "/v1/issuers/" + issuer.id() + "/assertions";
    issuer.client().get(path).expect(400);
    String recipient = path + "?recipient=" + encoded(ADA);
    award(badge, "{\"recipient\": {\"email\": \"" + ADA + "\"}}");
    scene.stranger().get(recipient).expect(401);
    scene.operator().get(recipient).expect(403);
    Client issuing =
        issuer
            .client()
            .with(
                issuer
                    .client()
                    .post("/v1/issuers/" + issuer.id() + "/keys", "{\"scopes\": [\"issue\"]}")
                    .expect(201)
                    .json()
                    .path("apiKey")
                    .asText());
    issuing.get(recipient).expect(403);
    Scene.Issuer other = scene.issuer("Other");
    other.client().get(recipient).expect(404);
    JsonNode theirs =
        other
            .client()
            .get("/v1/issuers/" + other.id() + "/assertions?recipient=" + encoded(ADA))
            .expect(200)
            .json();
    assertEquals("{\"assertions\":[]}", theirs.toString());
  }

  @Test
  void whoHasItIsRefusedWithTheAssertionThatThereIs() throws IOException {
    JsonNode first = issuer.award(badge, one("REFUSE", ADA));
    Client.Answer refused = post(one("REFUSE", ADA)).expect(409);
    JsonNode problem = refused.json();
    assertEquals("urn:blazon:problem:already-awarded", problem.path("type").asText());
    assertEquals(first.path("id"), problem.at("/awarded/id"));
    assertEquals(first.path("assertion"), problem.at("/awarded/assertion"));
    assertFalse(refused.text().contains("ada"), refused::text);
    String next =
        issuer
            .client()
            .post("/v1/badges/" + badge + "/versions", "{\"name\": \"Second steps\"}")
            .expect(201)
            .json()
            .path("id")
            .asText();
    issuer.client().post("/v1/badges/" + next + "/assertions", one("REFUSE", ADA)).expect(409);
    post(one("ALLOW", ADA)).expect(201);
    issuer.client().post("/v1/badges/" + badge + "/assertions", one("ONCE", ADA)).expect(400);
  }

  @Test
  void whoHasItIsPassedOverWithTheFirstAnswer() {
    JsonNode first = issuer.award(badge, one("SKIP", ADA));
    JsonNode skipped = post(one("SKIP", ADA), "Idempotency-Key", "again").expect(200).json();
    assertTrue(skipped.path("skipped").asBoolean());
    first
        .properties()
        .forEach(member -> assertEquals(member.getValue(), skipped.path(member.getKey())));
    issuer.revoke(first);
    Client.Answer replayed = post(one("SKIP", ADA), "Idempotency-Key", "again").expect(200);
    assertEquals(skipped, replayed.json());
    assertEquals("true", replayed.header("Idempotency-Replayed"));
    post(one("SKIP", ADA)).expect(201);
  }

  @ParameterizedTest
  @EnumSource(Told.class)
  void aListSaysItOnceForAllOfIt(Told told) {
    String list =
        """
        {"duplicates": "%s", "assertions": [
          {"recipient": {"email": "%s"}}, {"recipient": {"email": "bob@example.org"}},
          {"recipient": {"email": "ADA.LOVELACE@example.org"}},
          {"recipient": {"email": "eve@example.org"}, "duplicates": "ALLOW"}]}
        """
            .formatted(told, ADA);
    JsonNode results =
        post(list, "Idempotency-Key", told.name()).expect(200).json().path("results");
    JsonNode third = results.path(2);
    switch (told) {
      case REFUSE -> {
        assertEquals(409, third.at("/problem/status").asInt());
        assertEquals(results.at("/0/id"), third.at("/problem/awarded/id"));
      }
      case SKIP -> {
        assertTrue(third.path("skipped").asBoolean());
        assertEquals(results.at("/0/id"), third.path("id"));
      }
    }
    assertEquals("/duplicates", results.at("/3/problem/faults/0/pointer").asText());
    assertEquals(2, list("").size());
    assertEquals(
        results, post(list, "Idempotency-Key", told.name()).expect(200).json().path("results"));
  }

  /** What a list is told of somebody who has a badge. */
  enum Told {
    REFUSE,
    SKIP
  }

  @ParameterizedTest
  @EnumSource(Told.class)
  void ofSixtyFourAtOnceExactlyOneIsMade(Told told) {
    List<Client.Answer> answers =
        Parallel.all(
            IntStream.range(0, 64)
                .<Callable<Client.Answer>>mapToObj(i -> () -> post(one(told.name(), ADA)))
                .toList());
    int otherwise =
        switch (told) {
          case REFUSE -> 409;
          case SKIP -> 200;
        };
    for (Client.Answer answer : answers) {
      assertTrue(Set.of(201, otherwise, 429).contains(answer.status()), answer::text);
      if (answer.status() == 429) {
        assertFalse(answer.header("Retry-After").isEmpty());
      }
    }
    assertEquals(1, answers.stream().filter(answer -> answer.status() == 201).count());
    assertEquals(1, list("").size());
    assertEquals(1, found(ADA).size());
  }

  /** The table has it encrypted, and what is printed and announced has nothing of it. */
  @Test
  void theAddressStandsNowhereInClear() throws IOException {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(both);
      System.setErr(both);
      issuer.keepContacts();
      post(one("SKIP", ADA), "Idempotency-Key", "k").expect(201);
      post(one("SKIP", ADA), "Idempotency-Key", "l").expect(200);
      assertEquals(1, found(ADA).size());
      clock.advance(Duration.ofDays(1));
      scene.sweep();
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertFalse(
        printed.toString(StandardCharsets.UTF_8).toLowerCase(Locale.ROOT).contains("lovelace"));
    new ServerFolder(scene.data()).assertNoTraceInFiles(List.of("lovelace"));
  }

  private String award(String of, String body) {
    clock.advance(Duration.ofSeconds(1));
    return issuer.award(of, body).path("id").asText();
  }

  private Client.Answer post(String body, String... headers) {
    return issuer.client().post("/v1/badges/" + badge + "/assertions", body, headers);
  }

  private static String one(String duplicates, String email) {
    return "{\"recipient\": {\"email\": \"%s\"}, \"duplicates\": \"%s\"}"
        .formatted(email, duplicates);
  }

  private List<String> found(String recipient) {
    String path = "/v1/issuers/" + issuer.id() + "/assertions?recipient=" + encoded(recipient);
    return ids(issuer.client().get(path).expect(200).json());
  }

  private List<String> list(String query) {
    String path = "/v1/badges/" + badge + "/assertions" + query;
    return ids(issuer.client().get(path).expect(200).json());
  }

  private static List<String> ids(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.path("assertions").forEach(assertion -> ids.add(assertion.path("id").asText()));
    return ids;
  }

  private static List<String> pick(List<String> from, int... numbers) {
    return IntStream.of(numbers).mapToObj(from::get).toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
