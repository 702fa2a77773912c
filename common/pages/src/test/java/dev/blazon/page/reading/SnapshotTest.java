package dev.blazon.page.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.RevocationList;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.page.SampleAward;
import dev.blazon.page.SampleCatalog;
import dev.blazon.store.Change;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Race;
import dev.blazon.store.Records;
import dev.blazon.store.WatchedRecords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SnapshotTest {
  private static final String ISSUER = SampleCatalog.ISSUER;
  private static final Subject BADGE = new Subject(Subject.Kind.BADGE_CLASS, SampleCatalog.BADGE);
  private static final RevocationList.Entry OTHER =
      new RevocationList.Entry("urn:uuid:other", "Another one");

  private final InMemoryStore store = SampleAward.storeOf(signed());
  private final List<String> reads = Collections.synchronizedList(new ArrayList<>());
  private final Records table = new WatchedRecords(Records.of(store, store, store), reads::add);
  private final Snapshot snapshot = new Snapshot(table);

  @Test
  void eachThingIsReadOnce() {
    for (int i = 0; i < 3; i++) {
      askForAll(snapshot);
    }

    assertEquals(7, reads.size(), reads.toString());
    assertEquals(Set.copyOf(reads).size(), reads.size());
  }

  /** Whoever asks while it is read waits for the one read. */
  @Test
  void itIsReadOnceAlsoWhereManyAskAtTheSameTime() throws InterruptedException, ExecutionException {
    Snapshot slow =
        new Snapshot(new WatchedRecords(table, what -> LockSupport.parkNanos(5_000_000)));
    Race.run(
        number -> {
          askForAll(slow);
          return number;
        });

    assertEquals(7, reads.size(), reads.toString());
  }

  @Test
  void itStaysAsItWasWhateverHappensToIt() {
    AssertionRecord before = snapshot.assertion(SampleAward.ASSERTION).orElseThrow();
    store.commit(List.of(new Change.ReplaceAssertion(revoked())), null);

    assertEquals(before, snapshot.assertion(SampleAward.ASSERTION).orElseThrow());
    assertEquals(revoked(), new Snapshot(table).assertion(SampleAward.ASSERTION).orElseThrow());
  }

  @Test
  void aReadThatFailedIsTriedAgain() {
    AtomicInteger tries = new AtomicInteger();
    Snapshot failing =
        new Snapshot(
            new WatchedRecords(
                table,
                what -> {
                  if (tries.getAndIncrement() == 0) {
                    throw new IllegalStateException("not now");
                  }
                }));

    assertThrows(IllegalStateException.class, () -> failing.issuer(ISSUER));
    assertEquals(SampleAward.profile(), failing.issuer(ISSUER).orElseThrow().profile());
  }

  /** The list is read after the Assertion, and says more. */
  @Test
  void ofWhatIsNotRevokedNoListSaysSo() {
    snapshot.assertion(SampleAward.ASSERTION);
    list("A mistake");

    assertEquals(List.of(OTHER), snapshot.revocations(ISSUER, Span.FIRST));
  }

  /** The list is read eventually consistently, and says less. */
  @Test
  void whatIsRevokedIsOnItsListAndOnNoOther() {
    store.commit(List.of(new Change.ReplaceAssertion(revoked())), null);
    list(null);
    snapshot.assertion(SampleAward.ASSERTION);

    assertEquals(
        List.of(OTHER, new RevocationList.Entry(signed().iri(), "A mistake")),
        snapshot.revocations(ISSUER, Span.FIRST));
    assertEquals(List.of(), snapshot.revocations(ISSUER, new Span(1, 2)));
    assertEquals(List.of(), snapshot.revocations("a".repeat(26), Span.FIRST));
  }

  @Test
  void aListSaysOnceWhatItAndTheRecordSay() {
    store.commit(List.of(new Change.ReplaceAssertion(revoked())), null);
    list("A mistake");
    snapshot.assertion(SampleAward.ASSERTION);

    assertEquals(2, snapshot.revocations(ISSUER, Span.FIRST).size());
  }

  @Test
  void onlyWhatAPageShowsTheEndorsementsOfHasAny() {
    Records endorsed = new EndorsementsOf(snapshot, Set.of(BADGE));
    askForAll(endorsed);
    reads.clear();

    endorsed.accepted(new Subject(Subject.Kind.PROFILE, ISSUER));

    assertEquals(List.of(), reads);
    assertEquals(snapshot.accepted(BADGE), endorsed.accepted(BADGE));
  }

  private static void askForAll(Records records) {
    records.issuer(ISSUER);
    records.keyEpoch(ISSUER, 1);
    records.badge(SampleCatalog.BADGE);
    records.assertion(SampleAward.ASSERTION);
    records.revocations(ISSUER, Span.FIRST);
    records.endorsement("e".repeat(26));
    records.accepted(BADGE);
  }

  private void list(@Nullable String reason) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.ListRevocation(ISSUER, Span.FIRST, OTHER.id(), "Another one"));
    if (reason != null) {
      changes.add(new Change.ListRevocation(ISSUER, Span.FIRST, signed().iri(), reason));
    }
    store.commit(changes, null);
  }

  private static AssertionRecord revoked() {
    return signed().revoke("A mistake", SampleAward.EXPIRES.minusSeconds(9), "key");
  }

  private static AssertionRecord signed() {
    String payload =
        Json.write(
            Map.of("verification", Map.of("creator", SampleAward.URLS.key(ISSUER, Span.FIRST))));
    return AssertionRecordBuilder.builder()
        .id(SampleAward.ASSERTION)
        .iri("urn:uuid:7e1a9b1c-6f0d-4c56-9e57-0b7f4a1d2c3e")
        .badge(SampleCatalog.BADGE)
        .issuer(ISSUER)
        .verification(VerificationType.SIGNED)
        .document(
            "head."
                + Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + ".signature")
        .expiryPolicy(ExpiryPolicy.REVOKE)
        .issuedOn(SampleAward.ISSUED)
        .expires(SampleAward.EXPIRES)
        .status(Status.ACTIVE)
        .changedAt(SampleAward.ISSUED)
        .version(1)
        .trail(Trail.UNKNOWN)
        .renews(null)
        .completes(null)
        .plan(List.of())
        .hold(null)
        .build();
  }
}
