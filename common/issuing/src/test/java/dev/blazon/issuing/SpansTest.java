package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.RevocationList;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.service.Parallel;
import dev.blazon.service.RevokeCompromised;
import dev.blazon.service.Swept;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Disturbed;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.RequestKey;
import dev.blazon.store.Results;
import dev.blazon.store.StoreBusy;
import dev.blazon.store.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Spans of fifty awards: what is awarded at their borders, and what its documents say. */
class SpansTest extends SpansScene {
  @Test
  void aSpanThatIsFullEndsAndWhatIsAwardedNextHasProfileKeyAndListOfItsOwn() {
    String badge = badge(VerificationType.SIGNED);
    assertEquals(Set.of(badge), Set.copyOf(award(badge, AWARDS)));
    assertEquals(2, epoch().spans());
    String next = award(badge, 1).getFirst();
    assertEquals(List.of(next), award(badge, 1));

    JsonNode badgeClass = Json.read(lookUp.badge(next).orElseThrow());
    String profileUrl = URLS.issuer(issuer) + "/profiles/1.2";
    assertEquals(profileUrl, badgeClass.path("issuer").asText());
    JsonNode profile = Json.read(lookUp.profile(issuer, "1.2").orElseThrow());
    assertEquals(profileUrl, profile.path("id").asText());
    assertEquals(URLS.issuer(issuer) + "/keys/1.2", profile.path("publicKey").asText());
    assertEquals(URLS.issuer(issuer) + "/revocations/1.2", profile.path("revocationList").asText());
    JsonNode key = Json.read(lookUp.key(issuer, "1.2").orElseThrow());
    assertEquals(profileUrl, key.path("owner").asText());
    assertEquals("pem", key.path("publicKeyPem").asText());
    JsonNode list = Json.read(lookUp.revocations(issuer, "1.2").orElseThrow());
    assertEquals(profileUrl, list.path("issuer").asText());
    JsonNode award = Json.read(assertion(next).json());
    assertEquals(URLS.issuer(issuer) + "/keys/1.2", award.at("/verification/creator").asText());
    for (String none : List.of("1", "1.1", "1.3", "2", "01.2", "1.02", "1.2.3", "x", "")) {
      assertTrue(lookUp.profile(issuer, none).isEmpty(), none);
      assertTrue(lookUp.revocations(issuer, none).isEmpty(), none);
    }
  }

  @Test
  void eachIsRevokedOnTheListOfItsSpan() {
    String badge = badge(VerificationType.SIGNED);
    award(badge, AWARDS);
    String next = award(badge, 1).getFirst();
    AssertionRecord old = assertion(badge);
    AssertionRecord late = assertion(next);
    revoke(old);
    revoke(late);
    assertEquals(
        List.of(new RevocationList.Entry(old.iri(), "why")), store.revocations(issuer, Span.FIRST));
    assertEquals(
        List.of(new RevocationList.Entry(late.iri(), "why")),
        store.revocations(issuer, new Span(1, 2)));
  }

  @Test
  void awardsThatRaceForYearsLoseNoneAndDoubleNoneAndFillNoSpanMuchOver() {
    List<String> badges =
        IntStream.range(0, 3).mapToObj(i -> badge(VerificationType.SIGNED)).toList();
    List<Callable<Integer>> awards =
        IntStream.range(0, 8)
            .<Callable<Integer>>mapToObj(
                worker ->
                    () ->
                        IntStream.range(0, 15)
                            .map(i -> award(badges.get((worker + i) % 3), 5).size())
                            .sum())
            .toList();
    assertEquals(600, Parallel.all(awards).stream().mapToInt(n -> n).sum());

    Map<Span, Integer> bySpan = new TreeMap<>(Comparator.comparingInt(Span::number));
    Set<String> seen = new HashSet<>();
    for (BadgeRecord badge : store.badges(issuer, null, 1_000).elements()) {
      Span span = Span.ofProfile(badge.badgeClass().issuer()).orElseThrow();
      for (AssertionRecord assertion : assertions(badge.id())) {
        assertEquals(span, assertion.span(), "its key is its Profile's");
        assertTrue(seen.add(assertion.id()));
        bySpan.merge(span, 1, Integer::sum);
      }
    }
    assertEquals(600, seen.size());
    // Each of the eight may have five on their way when the last is counted, and five more before
    // it looks again.
    assertTrue(
        bySpan.values().stream().allMatch(count -> count <= AWARDS + 8 * 10), bySpan::toString);
    assertEquals(
        epoch().spans(), Collections.max(bySpan.keySet().stream().map(Span::number).toList()), 1);
    Set<List<Object>> continued = new HashSet<>();
    store.badges(issuer, null, 1_000).elements().stream()
        .filter(badge -> !badges.contains(badge.id()))
        .forEach(
            badge ->
                assertTrue(
                    continued.add(List.of(first(badge), badge.badgeClass().issuer())),
                    "a badge is continued once in each span"));
  }

  @Test
  void whoeverGoesOnAwardingTheFirstBadgeWalksOneStepAndSoDoWhoHadTheSecond() {
    String badge = badge(VerificationType.SIGNED);
    List<String> all = new ArrayList<>(List.of(badge));
    award(badge, AWARDS);
    for (int i = 0; i < 5; i++) {
      all.add(award(badge, AWARDS).getFirst());
    }
    String newest = award(badge, 1).getFirst();
    assertEquals(newest, store.badge(badge).orElseThrow().continuation());
    String second = all.get(1);
    assertEquals(List.of(newest), award(second, 1));
    assertEquals(newest, store.badge(second).orElseThrow().continuation());
    assertEquals(7, store.badges(issuer, null, 100).elements().size());
    for (BadgeRecord each : store.badges(issuer, null, 100).elements()) {
      assertTrue(each.badgeClass().related().size() <= 2, "its neighbours alone");
    }
  }

  @Test
  void aRepeatedRequestIsNotCountedAgain() {
    String badge = badge(VerificationType.SIGNED);
    RepeatableRequest request =
        new RepeatableRequest(new RequestKey("caller", "key"), "fingerprint");
    for (int i = 0; i < 5; i++) {
      Results.success(tryAward(badge, 30, request, store, spans()));
    }
    assertEquals(1, epoch().spans());
    assertEquals(OptionalLong.of(31), store.add(issuer, Span.FIRST, 1));
  }

  @Test
  void whatCannotBeCountedIsAwardedAllTheSameAndTheNextBeginsTheSpan() {
    String badge = badge(VerificationType.SIGNED);
    Spans busy = new Spans((issuer, span, awards) -> OptionalLong.empty(), store, AWARDS);
    Results.success(tryAward(badge, 60, null, store, busy));
    assertEquals(1, epoch().spans());
    Transactions failing =
        new Disturbed(
            store,
            1,
            () -> {
              throw new StoreBusy(1, new IllegalStateException());
            });
    Spans unlucky = new Spans(store, failing, AWARDS);
    Results.success(tryAward(badge, 60, null, store, unlucky));
    assertEquals(1, epoch().spans());
    award(badge, 1);
    assertEquals(2, epoch().spans());
  }

  /** Each that is counted stands for several: the count is right in the long run, and cheap. */
  @Test
  void awardsAreCountedRoughlyByFewWrites() {
    List<Integer> counted = new ArrayList<>();
    Spans counting =
        new Spans(
            (issuer, span, awards) -> {
              counted.add(awards);
              return OptionalLong.empty();
            },
            store,
            Spans.AWARDS);
    KeyEpoch epoch = epoch();
    for (int i = 0; i < Spans.AWARDS; i++) {
      counting.count(epoch, List.of(ids.next()));
    }
    int sum = counted.stream().mapToInt(n -> n).sum();
    assertEquals(Spans.AWARDS, sum, Spans.AWARDS / 5);
    assertEquals(Spans.AWARDS / 8, counted.size(), Spans.AWARDS / 40);
  }

  @Test
  void hostedAwardsAreNotCounted() {
    award(badge(VerificationType.HOSTED), 2 * AWARDS);
    assertEquals(1, epoch().spans());
    assertEquals(OptionalLong.of(1), store.add(issuer, Span.FIRST, 1));
  }

  /** Somebody opens a span, and somebody makes a key or declares one compromised, at once. */
  @Test
  void aSpanAndANewKeyAndACompromiseGoTogether() {
    String badge = badge(VerificationType.SIGNED);
    award(badge, AWARDS - 1);
    Commits racing = new Commits(new Disturbed(store, 1, () -> award(badge, 1)), clock);
    DeclareCompromise declare = new DeclareCompromise(store, racing, URLS, clock);
    declare.declare(issuer, "1", clock.instant(), null, "key", null);
    assertEquals(2, epoch().spans(), "the span is not lost");
    assertNotNull(epoch().compromise());
    assertEquals(
        new AwardBadge.Refusal.KeyCompromised(),
        Results.refusal(tryAward(badge, 1, null, store, spans())));
    clock.advance(Duration.ofMinutes(1));

    store.commit(
        List.of(
            new Change.AddKeyEpoch(
                new KeyEpoch(issuer, 2, "2", "pem 2", clock.instant(), Trail.UNKNOWN))),
        null);
    String next = award(badge, AWARDS).getFirst();
    assertEquals(
        Set.of(new Span(2, 1)),
        assertions(next).stream().map(AssertionRecord::span).collect(Collectors.toSet()));
    assertEquals(new Span(2, 2), assertion(award(badge, 1).getFirst()).span());
    Swept swept =
        new RevokeCompromised(store, store, store, clock)
            .sweep(() -> true, line -> fail(line.toString()));
    assertEquals(AWARDS, swept.revoked(), "what the first key has signed and no other");
    assertEquals(AWARDS, store.revocations(issuer, Span.FIRST).size());
    assertEquals(
        1,
        new ReadSigningKeys(store, URLS)
            .all(issuer, null).orElseThrow().elements().stream()
                .filter(key -> key.epoch() == 2)
                .count());
  }

  @Test
  void aCompromiseCoversEverySpanOfItsKeyAndEachListNamesItsOwn() {
    String badge = badge(VerificationType.SIGNED);
    for (int i = 0; i < 3; i++) {
      award(badge, AWARDS);
    }
    new DeclareCompromise(store, new Commits(store, clock), URLS, clock)
        .declare(issuer, "1", clock.instant(), null, "key", null);
    clock.advance(Duration.ofMinutes(1));
    Swept swept =
        new RevokeCompromised(store, store, store, clock)
            .sweep(() -> true, line -> fail(line.toString()));
    assertEquals(3 * AWARDS, swept.revoked());
    for (int span = 1; span <= 3; span++) {
      assertEquals(AWARDS, store.revocations(issuer, new Span(1, span)).size());
      assertTrue(
          lookUp.key(issuer, new Span(1, span).toString()).orElseThrow().contains("revoked"));
    }
    assertEquals(
        1, new ReadSigningKeys(store, URLS).all(issuer, null).orElseThrow().elements().size());
  }

  @Test
  void aLongListLeavesTheReasonsOutAndStaysSmallerThanAnyVerifiersBound() {
    revocations(1_000);
    String some = lookUp.revocations(issuer).orElseThrow();
    assertTrue(some.contains("\"revocationReason\":\"Found to be a mistake\""));
    revocations(9_500);
    String list = lookUp.revocations(issuer).orElseThrow();
    assertTrue(list.getBytes(StandardCharsets.UTF_8).length < 480 * 1024, "far more than counted");
    JsonNode entries = Json.read(list).path("revokedAssertions");
    assertEquals(9_502, entries.size());
    assertTrue(entries.path(0).isTextual());
  }

  private void revocations(int count) {
    for (int i = 0; i < count; i++) {
      String iri = "urn:uuid:%08d-4f5a-4a6e-9d0b-0c5d2f6b7a11".formatted(i);
      store.commit(
          List.of(new Change.ListRevocation(issuer, Span.FIRST, iri, "Found to be a mistake")),
          null);
    }
  }
}
