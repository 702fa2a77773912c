package dev.blazon.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.Visibility;
import dev.blazon.store.Change;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Records;
import dev.blazon.store.Samples;
import dev.blazon.store.WatchedRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewestAssertionTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(1));

  private final InMemoryStore store = new InMemoryStore();
  private final List<String> reads = new ArrayList<>();
  private final Records records = new WatchedRecords(Records.of(store, store, store), reads::add);

  @Test
  void whatWasNotRenewedHasNoneAndReadsNothing() {
    AssertionRecord first = assertion(1);
    for (AssertionRecord each :
        List.of(
            first,
            first.revoke("Why", NOW, "key"),
            first.expire(LATER),
            first.supersede(id(2), "https://badges.example.org/2", NOW, "key"),
            first.renew(id(2), NOW, "key").revoke("Why", NOW, "key"))) {
      assertEquals(Optional.empty(), NewestAssertion.after(each, records));
    }
    assertEquals(List.of(), reads);
  }

  @Test
  void theChainIsFollowedThroughWhatExpiredAndWhatMoved() {
    keep(assertion(2).renew(id(3), NOW, "key").expire(LATER));
    keep(assertion(3).supersede(id(4), "https://badges.example.org/4", NOW, "key"));
    keep(assertion(4).renew(id(5), NOW, "key"));
    AssertionRecord newest = assertion(5);
    keep(newest);
    AssertionRecord first = assertion(1).renew(id(2), NOW, "key");
    assertEquals(Optional.of(newest), NewestAssertion.after(first, records));
    assertEquals(Optional.of(newest), NewestAssertion.after(first.expire(LATER), records));
    assertEquals(10, reads.size(), reads::toString);
  }

  @Test
  void whatWasTakenBackIsTheNewestAndEndsTheChain() {
    AssertionRecord revoked = assertion(2).renew(id(3), NOW, "key").revoke("Why", NOW, "key");
    keep(revoked);
    keep(assertion(3));
    assertEquals(
        Optional.of(revoked),
        NewestAssertion.after(assertion(1).renew(id(2), NOW, "key"), records));
  }

  @Test
  void whatNobodyMayBeShownIsPassedOver() {
    AssertionRecord first = assertion(1).renew(id(2), NOW, "key");
    AssertionRecord second = assertion(2).renew(id(3), NOW, "key");
    AssertionRecord third = assertion(3);
    keep(second);
    keep(third);
    hide(third);
    assertEquals(Optional.of(second), NewestAssertion.after(first, records));
    hide(second);
    assertEquals(Optional.empty(), NewestAssertion.after(first, records));
  }

  @Test
  void whatIsErasedIsPassedOver() {
    keep(AssertionRecordBuilder.builder(assertion(2)).document("{}").build().erase(NOW, "key"));
    AssertionRecord first = assertion(1).renew(id(2), NOW, "key");
    assertEquals(Optional.empty(), NewestAssertion.after(first, records));
    assertEquals(
        Optional.empty(), NewestAssertion.after(assertion(1).renew(id(9), NOW, "key"), records));
  }

  /** What cannot be is not followed for ever. */
  @Test
  void aCircleEnds() {
    AssertionRecord first = assertion(1).renew(id(2), NOW, "key");
    keep(first);
    keep(assertion(2).renew(id(1), NOW, "key"));
    assertEquals(Optional.of(first), NewestAssertion.after(first, records));
    assertEquals(NewestAssertion.MOST + 1, reads.size());
  }

  @Test
  void itIsFollowedNoFurtherThanIsAllowed() {
    AssertionRecord second = assertion(2).renew(id(3), NOW, "key");
    keep(second);
    keep(assertion(3));
    AssertionRecord first = assertion(1).renew(id(2), NOW, "key");
    assertEquals(Optional.of(second), NewestAssertion.after(first, records, 1));
    assertEquals(Optional.of(assertion(3)), NewestAssertion.after(first, records, 2));
  }

  private void hide(AssertionRecord record) {
    store.commit(
        List.of(
            new Change.KeepPresentation(Presentation.usual(record).as(Visibility.PRIVATE, false))),
        null);
  }

  private void keep(AssertionRecord record) {
    store.commit(List.of(new Change.AddAssertion(record)), null);
  }

  private static AssertionRecord assertion(int number) {
    return AssertionRecordBuilder.builder(Samples.bareAssertion("b".repeat(26), id(number)))
        .expires(LATER)
        .build();
  }

  private static String id(int number) {
    return String.valueOf((char) ('a' + number)).repeat(26);
  }
}
