package dev.blazon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.Hold;
import dev.blazon.lifecycle.PlannedStep;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Trail;
import dev.blazon.lifecycle.Visibility;
import dev.blazon.openbadges.RevocationList;
import dev.blazon.store.Transactions.Commit.Committed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that every {@link AssertionStore} has to pass. */
public abstract class AssertionStoreContract extends StoreContract {
  private final String badge = id();

  @Test
  void givesAnAssertionBackAsItWas() {
    for (AssertionRecord assertion :
        List.of(Samples.bareAssertion(badge, id()), Samples.fullAssertion(badge, id()))) {
      add(assertion);
      assertEquals(Optional.of(assertion), assertions.assertion(assertion.id()));
    }
    assertEquals(Optional.empty(), assertions.assertion(id()));
  }

  @Test
  void givesBackHowAnAssertionIsShown() {
    AssertionRecord assertion = Samples.bareAssertion(badge, id());
    assertEquals(Optional.empty(), assertions.presentation(assertion.id()));
    Presentation kept = Presentation.usual(assertion);
    for (Visibility visibility : Visibility.values()) {
      for (boolean hidden : new boolean[] {true, false}) {
        kept = kept.as(visibility, hidden);
        Change keep = new Change.KeepPresentation(kept);
        commit(keep);
        assertEquals(Optional.of(kept), assertions.presentation(assertion.id()));
        // Whoever has decided on what was before has to decide again.
        assertEquals(
            new Transactions.Commit.Conflict(keep), transactions.commit(List.of(keep), null));
      }
    }
    for (int time = 0; time < 2; time++) {
      commit(new Change.RemovePresentation(assertion.id()));
      assertEquals(Optional.empty(), assertions.presentation(assertion.id()));
    }
    Change gone = new Change.KeepPresentation(kept.as(Visibility.PUBLIC, false));
    assertEquals(new Transactions.Commit.Conflict(gone), transactions.commit(List.of(gone), null));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 7})
  void listsWhatMayBeListedLatestFirst(int count) {
    String issuer = id();
    List<Presentation> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Instant issuedOn = Samples.NOW.plusSeconds(i / 2);
      all.add(new Presentation(id(), issuer, issuedOn, Visibility.PUBLIC, i % 2 == 0, 1));
    }
    all.forEach(shown -> commit(new Change.KeepPresentation(shown)));
    for (Visibility other : List.of(Visibility.UNLISTED, Visibility.PRIVATE)) {
      Presentation before =
          new Presentation(id(), issuer, Samples.NOW, Visibility.PUBLIC, false, 1);
      commit(new Change.KeepPresentation(before));
      commit(new Change.KeepPresentation(before.as(other, false)));
    }
    Presentation elsewhere = new Presentation(id(), id(), Samples.NOW, Visibility.PUBLIC, false, 1);
    commit(new Change.KeepPresentation(elsewhere));
    all.sort(
        Comparator.comparing(Presentation::issuedOn)
            .thenComparing(Presentation::assertion)
            .reversed());
    assertEquals(all, Paging.walk((cursor, limit) -> assertions.listed(issuer, cursor, limit), 3));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 9, 10, 12})
  void listsEachAssertionOfABadgeOnceInPagesOfThree(int count) {
    List<AssertionRecord> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      // Every second one has the time of the one before it.
      all.add(Samples.assertion(badge, id(), Samples.NOW.plusMillis(i / 2), null));
    }
    all.forEach(this::add);
    add(Samples.bareAssertion(id(), id()));
    all.sort(Comparator.comparing(AssertionRecord::issuedOn).thenComparing(AssertionRecord::id));
    assertEquals(
        all, Paging.walk((cursor, limit) -> assertions.assertions(badge, cursor, limit), 3));
  }

  @Test
  void fillsAPageHoweverLargeItsAssertionsAre() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      AssertionRecord small = Samples.assertion(badge, id(), Samples.NOW.plusMillis(i), null);
      add(withDocument(small, "x".repeat(200_000)));
      ids.add(small.id());
    }
    assertEquals(
        ids,
        Paging.walk((cursor, limit) -> assertions.assertions(badge, cursor, limit), 11).stream()
            .map(AssertionRecord::id)
            .toList());
  }

  @Test
  void listsWhatIsIssuedSinceATimeAndNothingBefore() {
    List<AssertionRecord> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      all.add(Samples.assertion(badge, id(), Samples.NOW.plusSeconds(i), null));
    }
    all.forEach(this::add);
    Instant since = Samples.NOW.plusSeconds(3);
    for (int limit : List.of(1, 2, 4, 10)) {
      assertEquals(
          all.subList(3, 7),
          Paging.walk(
              (cursor, most) -> assertions.assertionsSince(badge, since, cursor, most), limit));
    }
    assertEquals(
        all.subList(4, 7),
        assertions.assertionsSince(badge, since.plusNanos(1), null, 10).elements());
    Instant beginning = Instant.parse("0001-01-01T00:00:00Z");
    assertEquals(all, assertions.assertionsSince(badge, beginning, null, 10).elements());
  }

  @Test
  void listsTheLatestFirstWithinATimeWhoseEndIsOutside() {
    List<AssertionRecord> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      all.add(Samples.assertion(badge, id(), Samples.NOW.plusSeconds(i), null));
    }
    all.forEach(this::add);
    add(Samples.bareAssertion(id(), id()));
    List<AssertionRecord> latestFirst = all.reversed();
    Instant second = Samples.NOW.plusSeconds(2);
    Instant fifth = Samples.NOW.plusSeconds(5);
    for (int limit : List.of(1, 2, 10)) {
      assertEquals(latestFirst, newest(null, null, limit));
      assertEquals(latestFirst.subList(0, 5), newest(second, null, limit));
      assertEquals(latestFirst.subList(2, 7), newest(null, fifth, limit));
      assertEquals(latestFirst.subList(2, 5), newest(second, fifth, limit));
      assertEquals(List.of(), newest(fifth.plusSeconds(9), fifth.plusSeconds(10), limit));
    }
    assertEquals(latestFirst.subList(0, 4), newest(second.plusNanos(1), null, 10));
    assertEquals(latestFirst.subList(1, 7), newest(null, fifth.plusNanos(1), 10));
  }

  @Test
  void refusesACursorOfAnotherTime() {
    for (int i = 0; i < 4; i++) {
      add(Samples.assertion(badge, id(), Samples.NOW.plusSeconds(i), null));
    }
    String latest =
        Objects.requireNonNull(assertions.newestAssertions(badge, null, null, null, 1).cursor());
    Instant before = Samples.NOW.plusSeconds(2);
    assertThrows(
        InvalidCursor.class, () -> assertions.newestAssertions(badge, null, before, latest, 1));
  }

  private List<AssertionRecord> newest(@Nullable Instant from, @Nullable Instant to, int limit) {
    return Paging.walk(
        (cursor, most) -> assertions.newestAssertions(badge, from, to, cursor, most), limit);
  }

  @Test
  void refusesACursorOfAnotherListOfAssertions() {
    String other = id();
    for (int i = 0; i < 2; i++) {
      add(Samples.bareAssertion(badge, id()));
      add(Samples.bareAssertion(other, id()));
      commit(new Change.AddBadge(Samples.bareBadge(badge, id())));
    }
    Paging.refusesForeign(
        (cursor, limit) -> assertions.assertions(badge, cursor, limit),
        Objects.requireNonNull(assertions.assertions(badge, null, 1).cursor()),
        List.of(
            Objects.requireNonNull(assertions.assertions(other, null, 1).cursor()),
            Objects.requireNonNull(catalog.badges(badge, null, 1).cursor())));
  }

  @Test
  void hasAnAssertionFallDueWhenItExpiresAndNotBefore() {
    Instant expires = Instant.parse("2027-01-01T00:00:00.5Z");
    AssertionRecord assertion = Samples.assertion(badge, id(), Samples.NOW, expires);
    add(assertion);
    add(Samples.bareAssertion(badge, id()));
    assertEquals(List.of(), due(expires.minusNanos(1)));
    assertEquals(List.of(assertion.id()), due(expires));
    assertEquals(List.of(assertion.id()), due(expires.plusSeconds(1_000_000_000)));
  }

  @Test
  void hasAnAssertionFallDueWithEachStepOfItsPlan() {
    Instant expires = Samples.NOW.plusSeconds(100);
    Instant first = Samples.NOW.plusSeconds(10);
    Instant second = Samples.NOW.plusNanos(20_000_000_001L);
    AssertionRecord assertion =
        AssertionRecordBuilder.builder(Samples.assertion(badge, id(), Samples.NOW, expires))
            .plan(
                List.of(
                    new PlannedStep(first, PlannedStep.Kind.REMINDER),
                    new PlannedStep(second, PlannedStep.Kind.RENEWAL)))
            .build();
    add(assertion);
    List<String> it = List.of(assertion.id());
    assertEquals(List.of(), due(first.minusNanos(1)));
    assertEquals(it, due(first));
    AssertionRecord held =
        assertion.afterSteps(first).heldBack(new Hold("Leave", Samples.NOW, "key"));
    commit(new Change.ReplaceAssertion(AssertionRecordBuilder.builder(held).version(2).build()));
    assertEquals(List.of(), due(second.minusNanos(1)));
    assertEquals(it, due(second));
    AssertionRecord done =
        AssertionRecordBuilder.builder(held.afterSteps(second)).version(3).build();
    commit(new Change.ReplaceAssertion(done));
    assertEquals(Optional.of(done), assertions.assertion(assertion.id()));
    assertEquals(List.of(), due(expires.minusNanos(1)));
    assertEquals(it, due(expires));
    commit(new Change.ReplaceAssertion(done.renew("next", Samples.NOW, "key")));
    assertEquals(it, due(expires), "what is renewed expires too");
  }

  @Test
  void hasAnAssertionNoLongerDueOnceItsStatusHasChanged() {
    Instant expires = Instant.parse("2027-01-01T00:00:00Z");
    AssertionRecord expired = Samples.assertion(badge, id(), Samples.NOW, expires);
    AssertionRecord revoked = Samples.assertion(badge, id(), Samples.NOW, expires);
    add(expired);
    add(revoked);
    assertEquals(Set.of(expired.id(), revoked.id()), new HashSet<>(due(expires)));
    commit(new Change.ReplaceAssertion(expired.expire(expires)));
    commit(new Change.ReplaceAssertion(revoked.revoke("a mistake", Samples.NOW, "key")));
    assertEquals(List.of(), due(expires));
    assertEquals(Optional.of(expired.expire(expires)), assertions.assertion(expired.id()));
  }

  @Test
  void givesThoseDueLongestFirstAndNoMoreThanAsked() {
    List<AssertionRecord> all = new ArrayList<>();
    Instant first = Instant.parse("2026-12-31T23:59:59Z");
    for (int i = 0; i < 180; i++) {
      all.add(Samples.assertion(badge, id(), Samples.NOW, first.plusMillis(i * 100L)));
    }
    commit(all.reversed().subList(0, 90).stream().map(Change.AddAssertion::new).toList());
    commit(all.reversed().subList(90, 180).stream().map(Change.AddAssertion::new).toList());
    Instant now = first.plusSeconds(60);
    int fullest = fullestShard(now);
    List<String> whole = assertions.due(fullest, now, 1_000);
    assertEquals(all.stream().map(AssertionRecord::id).filter(whole::contains).toList(), whole);
    assertEquals(whole.subList(0, 2), assertions.due(fullest, now, 2));
    assertEquals(all.size(), new HashSet<>(due(now)).size());
  }

  @Test
  void keepsWhatIsFarOffInTheFutureInOrder() {
    Instant beyond = Instant.parse("+12026-01-01T00:00:00Z");
    AssertionRecord assertion = Samples.assertion(badge, id(), Samples.NOW, beyond);
    add(assertion);
    assertEquals(Optional.of(assertion), assertions.assertion(assertion.id()));
    assertEquals(List.of(), due(Instant.parse("9000-01-01T00:00:00Z")));
  }

  @Test
  void listsTheRevocationsOfASpanAndNoOthers() {
    String issuer = id();
    assertEquals(List.of(), assertions.revocations(issuer, Span.FIRST));
    commit(new Change.AddIssuer(Samples.bareIssuer(issuer)));
    commit(new Change.ListRevocation(issuer, Span.FIRST, "urn:uuid:1", "first"));
    commit(new Change.ListRevocation(issuer, Span.FIRST, "urn:uuid:2", "second"));
    commit(new Change.ListRevocation(id(), Span.FIRST, "urn:uuid:3", "another issuer's"));
    commit(new Change.ListRevocation(issuer, new Span(1, 2), "urn:uuid:4", "another span's"));
    commit(new Change.ListRevocation(issuer, new Span(12, 1), "urn:uuid:5", "another epoch's"));
    commit(new Change.ListRevocation(issuer, Span.FIRST, "urn:uuid:1", "changed"));
    assertEquals(
        Set.of(
            new RevocationList.Entry("urn:uuid:1", "changed"),
            new RevocationList.Entry("urn:uuid:2", "second")),
        new HashSet<>(assertions.revocations(issuer, Span.FIRST)));
    assertEquals(
        List.of(new RevocationList.Entry("urn:uuid:4", "another span's")),
        assertions.revocations(issuer, new Span(1, 2)));
    assertEquals(2, assertions.revocations(issuer, Span.FIRST).size());
  }

  @Test
  void listsMoreRevocationsThanAnAnswerHolds() {
    String issuer = id();
    String reason = "why ".repeat(6_000);
    for (int part = 0; part < 2; part++) {
      List<Change> changes = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        changes.add(
            new Change.ListRevocation(issuer, Span.FIRST, "urn:uuid:" + part + "-" + i, reason));
      }
      commit(changes);
    }
    assertEquals(120, new HashSet<>(assertions.revocations(issuer, Span.FIRST)).size());
  }

  @Test
  void countsTheAwardsOfASpanWhoeverElseDoes() {
    String issuer = id();
    assertEquals(OptionalLong.of(8), counts.add(issuer, Span.FIRST, 8));
    assertEquals(OptionalLong.of(8), counts.add(issuer, new Span(1, 2), 8));
    assertEquals(OptionalLong.of(8), counts.add(id(), Span.FIRST, 8));
    IntStream.range(0, 50).parallel().forEach(i -> counts.add(issuer, Span.FIRST, 2));
    assertEquals(OptionalLong.of(109), counts.add(issuer, Span.FIRST, 1));
    assertEquals(List.of(), assertions.revocations(issuer, Span.FIRST));
  }

  private int fullestShard(Instant now) {
    return IntStream.range(0, AssertionStore.DUE_SHARDS)
        .boxed()
        .max(Comparator.comparingInt(shard -> assertions.due(shard, now, 1_000).size()))
        .orElseThrow();
  }

  private List<String> due(Instant now) {
    List<String> ids = new ArrayList<>();
    for (int shard = 0; shard < AssertionStore.DUE_SHARDS; shard++) {
      ids.addAll(assertions.due(shard, now, 1_000));
    }
    return ids;
  }

  private void add(AssertionRecord assertion) {
    commit(new Change.AddAssertion(assertion));
  }

  private void commit(Change change) {
    commit(List.of(change));
  }

  private void commit(List<? extends Change> changes) {
    assertInstanceOf(Committed.class, transactions.commit(List.copyOf(changes), null));
  }

  private static AssertionRecord withDocument(AssertionRecord assertion, String document) {
    return AssertionRecordBuilder.builder(assertion)
        .document(document)
        .trail(Trail.UNKNOWN)
        .build();
  }
}
