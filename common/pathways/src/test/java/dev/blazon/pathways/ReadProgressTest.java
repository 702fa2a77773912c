package dev.blazon.pathways;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.CollectionEntry.Found;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.Stage;
import dev.blazon.lifecycle.StageOrder;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.StepPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What counts in a pathway, and what is next. */
class ReadProgressTest extends PathwayScene {
  private StepProgress step(PathwayStep step, StepPolicy counting) {
    return progress.of(List.of(step), ADA, held(), counting).getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVE, true, true, true",
    "RENEWED, true, true, true",
    "EXPIRED, true, false, true",
    "REVOKED, false, false, false",
    "SUPERSEDED, false, false, false",
    "ERASED, false, false, false"
  })
  void whatStandsCountsAndWhatWasTakenBackNever(
      Status status, boolean had, boolean current, boolean expiredToo) {
    awarded(ROPES, status, later());
    StepProgress now = step(ROPES, StepPolicy.CURRENT);
    assertEquals(had, now.badge() != null);
    assertEquals(current, now.counts());
    assertEquals(expiredToo, step(ROPES, StepPolicy.EXPIRED_TOO).counts());
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"ACTIVE", "RENEWED"})
  void whatNoSweepHasExpiredYetIsExpiredAllTheSame(Status status) {
    awarded(ROPES, status, later());
    clock.advance(Duration.ofDays(10));
    assertFalse(step(ROPES, StepPolicy.CURRENT).counts());
    assertTrue(step(ROPES, StepPolicy.EXPIRED_TOO).counts());
  }

  @ParameterizedTest
  @CsvSource({
    "VALID, true, true, true",
    "EXPIRED, true, false, true",
    "REVOKED, false, false, false",
    "INVALID, false, false, false",
    "UNVERIFIABLE, false, false, false"
  })
  void aBadgeOfAnotherHostCountsAsItWasFound(
      Found found, boolean had, boolean current, boolean expiredToo) {
    brought(SPLICES.url(), found, null);
    assertEquals(had, step(SPLICES, StepPolicy.CURRENT).badge() != null);
    assertEquals(current, step(SPLICES, StepPolicy.CURRENT).counts());
    assertEquals(expiredToo, step(SPLICES, StepPolicy.EXPIRED_TOO).counts());
  }

  @Test
  void aBadgeOfAnotherHostIsGoodUntilItExpiresThoughNobodyHasCheckedItAgain() {
    brought(SPLICES.url(), Found.VALID, later());
    assertTrue(step(SPLICES, StepPolicy.CURRENT).counts());
    clock.advance(Duration.ofDays(10));
    assertFalse(step(SPLICES, StepPolicy.CURRENT).counts());
    assertTrue(step(SPLICES, StepPolicy.EXPIRED_TOO).counts());
  }

  @Test
  void anotherBadgeOfAnotherHostAndOneWhoseBadgeIsNotKnownAreNothing() {
    brought(null, Found.VALID, null);
    brought(SPLICES.url() + "/", Found.VALID, null);
    brought("HTTPS://other.example/badges/1", Found.VALID, null);
    assertEquals(null, step(SPLICES, StepPolicy.EXPIRED_TOO).badge());
  }

  @Test
  void ofSeveralAwardsTheOneThatIsGoodTheLongestStandsForTheBadge() {
    Instant soon = clock.instant().plusSeconds(60);
    awarded(ROPES, Status.REVOKED, null);
    awarded(ROPES, Status.ACTIVE, soon);
    AssertionRecord last = awarded(ROPES, Status.ACTIVE, later());
    awarded(ROPES, Status.EXPIRED, later().plusSeconds(60));
    awarded(GRACE, ROPES, Status.ACTIVE, null);
    assertEquals(new StepBadge.Ours(last), step(ROPES, StepPolicy.CURRENT).badge());
    AssertionRecord forEver = awarded(ROPES, Status.ACTIVE, null);
    assertEquals(new StepBadge.Ours(forEver), step(ROPES, StepPolicy.CURRENT).badge());
  }

  @Test
  void anyVersionOfABadgeCounts() {
    PathwayStep.Ours second =
        new PathwayStep.Ours(ours("ropestwo").badge(), ROPES.family(), ISSUER);
    awarded(second, Status.ACTIVE, null);
    assertTrue(step(ROPES, StepPolicy.CURRENT).counts());
  }

  @Test
  void nextIsInTheFirstStageThatIsOpenOrInAllOfThem() {
    Stage first = new Stage("First", null, List.of(ROPES, SPLICES), 2);
    Stage second = new Stage("Second", null, List.of(KNOTS), 1);
    Pathway inOrder = pathway(StageOrder.IN_ORDER, StepPolicy.CURRENT, first, second);
    Pathway any = pathway(StageOrder.ANY, StepPolicy.CURRENT, first, second);
    assertEquals(List.of("First"), next(inOrder));
    assertEquals(List.of("First", "Second"), next(any));
    assertFalse(progress.of(any, ADA, held()).isBegun());

    // What was awarded before its stage was reached counts.
    awarded(KNOTS, Status.ACTIVE, null);
    assertEquals(List.of("First"), next(inOrder));
    assertEquals(List.of("First"), next(any));
    assertTrue(progress.of(any, ADA, held()).isBegun());
    assertEquals(new HowFar(1, 3), HowFar.of(progress.of(any, ADA, held())));

    awarded(ROPES, Status.ACTIVE, null);
    CollectionEntry.Elsewhere splices = brought(SPLICES.url(), Found.VALID, null);
    Progress done = progress.of(inOrder, ADA, held());
    assertTrue(done.isComplete());
    assertEquals(List.of(), done.next());
    assertEquals(new StepBadge.Elsewhere(splices), done.stages().getFirst().steps().get(1).badge());
    assertFalse(progress.of(inOrder, GRACE, HeldAssertions.listed(store, GRACE, 10)).isBegun());
  }

  private List<String> next(Pathway pathway) {
    return progress.of(pathway, ADA, held()).next().stream()
        .map(stage -> stage.stage().name())
        .toList();
  }

  @Test
  void moreThanAStageNeedsIsNoMoreOfTheWay() {
    Stage either = new Stage("Either", null, List.of(ROPES, KNOTS), 1);
    Stage last = new Stage("Last", null, List.of(SPLICES), 1);
    awarded(ROPES, Status.ACTIVE, null);
    awarded(KNOTS, Status.ACTIVE, null);
    Pathway pathway = pathway(StageOrder.IN_ORDER, StepPolicy.CURRENT, either, last);
    assertEquals(new HowFar(1, 2), HowFar.of(progress.of(pathway, ADA, held())));
  }

  @Test
  void theListSaysWhereItHasNotAll() {
    IntStream.range(0, 3).forEach(i -> awarded(ROPES, Status.ACTIVE, null));
    assertFalse(HeldAssertions.listed(store, ADA, 3).isCut());
    HeldAssertions two = HeldAssertions.listed(store, ADA, 2);
    assertTrue(two.isCut());
    assertEquals(2, two.of(ROPES).size());
  }
}
