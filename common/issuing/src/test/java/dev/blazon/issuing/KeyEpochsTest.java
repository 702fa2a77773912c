package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.service.Parallel;
import dev.blazon.service.RevokeCompromised;
import dev.blazon.service.Sweeps;
import dev.blazon.service.Swept;
import dev.blazon.signing.KeyUnavailable;
import dev.blazon.signing.NewSigningKeys;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Disturbed;
import dev.blazon.store.Result;
import dev.blazon.store.Results;
import dev.blazon.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rotation and compromise where things go wrong, or happen at the same time. */
class KeyEpochsTest extends SpansScene {
  private final List<String> made = new ArrayList<>();

  /** As long as they are in life: these tests are about keys. */
  @Override
  Spans spans() {
    return new Spans(store, store);
  }

  @Test
  void twoAwardsAtOnceContinueABadgeOnce() {
    String badge = badge(VerificationType.SIGNED);
    award(badge, 1);
    rotate(store);
    List<Callable<List<String>>> awards =
        IntStream.range(0, 4).<Callable<List<String>>>mapToObj(i -> () -> award(badge, 3)).toList();
    Set<String> badges = new HashSet<>();
    Parallel.all(awards).forEach(badges::addAll);
    assertEquals(1, badges.size());
    assertNotEquals(Set.of(badge), badges);
    assertEquals(2, store.badges(issuer, null, 10).elements().size());
  }

  @Test
  void aKeyIsMadeOnceHoweverOftenItsEpochIsDecided() {
    Transactions contended = new Disturbed(store, 3, this::somebodyElseStartsAnEpoch);
    assertEquals(5, rotate(contended).epoch());
    assertEquals(1, made.size());
    assertEquals(made.getFirst(), store.newestKeyEpoch(issuer).orElseThrow().signingKey());
  }

  @Test
  void whileAKeyIsMadeAnotherRequestWaitsAndMakesNone() {
    List<StartKeyEpoch.Refusal> others = new ArrayList<>();
    NewSigningKeys slow =
        name -> {
          if (others.isEmpty()) {
            others.add(Results.refusal(starting(store).start(issuer, "key", null)));
          }
          made.add(name);
          return name;
        };
    Results.first(starting(store, slow).start(issuer, "key", null));
    StartKeyEpoch.Refusal.Starting waits =
        assertInstanceOf(StartKeyEpoch.Refusal.Starting.class, others.getFirst());
    assertEquals(Duration.ofSeconds(15), waits.left());
    assertEquals(1, made.size());
    assertEquals(3, rotate(store).epoch(), "the turn was given back");
  }

  @Test
  void aTurnThatWasLostByACrashIsOverAfterAWhile() {
    NewSigningKeys crashing =
        name -> {
          throw new KeyUnavailable("KMS is away", new IllegalStateException("for the test"));
        };
    StartKeyEpoch start = starting(store, crashing);
    assertThrows(KeyUnavailable.class, () -> start.start(issuer, "key", null));
    assertInstanceOf(
        StartKeyEpoch.Refusal.Starting.class,
        Results.refusal(starting(store).start(issuer, "key", null)));
    clock.advance(Duration.ofSeconds(15));
    assertEquals(2, rotate(store).epoch());
  }

  @Test
  void theOperatorIsNotHeldToHowManyThereWere() {
    for (int i = 0; i < 10; i++) {
      rotate(store);
    }
    assertInstanceOf(
        StartKeyEpoch.Refusal.TooMany.class,
        Results.refusal(starting(store).start(issuer, "key", null)));
    Results.first(starting(store).start(issuer, Trail.OPERATOR, null));
  }

  @Test
  void afterThirtyDaysOthersMayBegin() {
    for (int i = 0; i < 10; i++) {
      rotate(store);
    }
    clock.advance(Duration.ofDays(30).minusSeconds(1));
    assertEquals(
        new StartKeyEpoch.Refusal.TooMany(10, 30),
        Results.refusal(starting(store).start(issuer, "key", null)));
    clock.advance(Duration.ofSeconds(1));
    Results.first(starting(store).start(issuer, "key", null));
  }

  @Test
  void noKeyIsMadeWhereNoEpochMayBegin() {
    StartKeyEpoch start = starting(store);
    assertInstanceOf(
        StartKeyEpoch.Refusal.UnknownIssuer.class,
        Results.refusal(start.start(ids.next(), "key", null)));
    assertInstanceOf(
        StartKeyEpoch.Refusal.UnknownIssuer.class,
        Results.refusal(start.start("no id", "key", null)));
    for (int i = 0; i < 10; i++) {
      rotate(store);
    }
    assertInstanceOf(
        StartKeyEpoch.Refusal.TooMany.class, Results.refusal(start.start(issuer, "key", null)));
    assertEquals(10, made.size());
  }

  @Test
  void nothingIsSignedWithACompromisedKey() {
    String badge = badge(VerificationType.SIGNED);
    award(badge, 1);
    rotate(store);
    compromise(2, clock.instant());
    signedWith.clear();
    assertInstanceOf(AwardBadge.Refusal.KeyCompromised.class, Results.refusal(tryAward(badge, 1)));
    assertEquals(List.of(), signedWith);
    assertEquals(1, store.badges(issuer, null, 10).elements().size(), "nothing half-written");
    rotate(store);
    award(badge, 2);
    assertEquals(Set.of(made.getLast()), Set.copyOf(signedWith));
  }

  @Test
  void aSweepThatRunsOutOfTimeIsBegunAgainUntilNothingIsLeft() {
    String badge = badge(VerificationType.SIGNED);
    award(badge, 100);
    String other = badge(VerificationType.SIGNED);
    award(other, 10);
    award(badge(VerificationType.HOSTED), 5);
    compromise(1, clock.instant());
    clock.advance(Duration.ofMinutes(1));

    AtomicInteger asked = new AtomicInteger();
    Swept first = sweep(() -> asked.incrementAndGet() <= 3);
    assertTrue(first.revoked() > 0 && first.revoked() < 110, first::toString);
    assertEquals(false, first.complete());
    Swept second = sweep(() -> true);
    assertEquals(Sweeps.swept(0, 110 - first.revoked(), 0, 0, true), second);
    assertEquals(Swept.NOTHING, sweep(() -> true));
    assertEquals(110, store.revocations(issuer, Span.FIRST).size());
    assertEquals(List.of(), store.dueKeyEpochs(Instant.MAX, 10));
  }

  @Test
  void whatCouldNotBeRevokedIsTriedAgainByTheNextSweep() {
    String badge = badge(VerificationType.SIGNED);
    award(badge, 3);
    compromise(1, clock.instant());
    clock.advance(Duration.ofMinutes(1));
    List<String> log = Collections.synchronizedList(new ArrayList<>());
    Transactions failing =
        new Disturbed(
            store,
            2,
            () -> {
              throw new IllegalStateException("the store is down");
            });
    Swept swept =
        new RevokeCompromised(store, store, failing, clock)
            .sweep(() -> true, line -> log.add(line.toString()));
    assertEquals(Sweeps.swept(0, 1, 0, 2, true), swept);
    assertEquals(2, log.size());
    assertEquals(Sweeps.swept(0, 2, 0, 0, true), sweep(() -> true));
  }

  @Test
  void aKeyIsCompromisedFromTheSecondOnInWhichItWasSoAtAll() {
    String badge = badge(VerificationType.SIGNED);
    award(badge, 1);
    clock.advance(Duration.ofSeconds(1));
    award(badge, 1);
    clock.advance(Duration.ofMillis(500));
    compromise(1, clock.instant());
    clock.advance(Duration.ofMinutes(1));
    assertEquals(1, sweep(() -> true).revoked());
    assertEquals(
        List.of(Status.ACTIVE, Status.REVOKED),
        store.assertions(badge, null, 10).elements().stream().map(a -> a.status()).toList());
  }

  @Test
  void anEpochWhoseTimeIsMovedWhileItIsSweptStaysDue() {
    award(badge(VerificationType.SIGNED), 1);
    Instant now = clock.instant();
    compromise(1, now);
    clock.advance(Duration.ofMinutes(1));
    AtomicInteger asked = new AtomicInteger();
    Swept swept =
        sweep(
            () -> {
              if (asked.getAndIncrement() == 1) {
                compromise(1, now.minusSeconds(60));
              }
              return true;
            });
    assertEquals(1, swept.revoked());
    assertEquals(1, store.dueKeyEpochs(clock.instant().plusSeconds(60), 10).size());
  }

  private void somebodyElseStartsAnEpoch() {
    int number = store.keyEpochs(issuer).size() + 1;
    KeyEpoch epoch = new KeyEpoch(issuer, number, "other", "pem", clock.instant(), Trail.UNKNOWN);
    store.commit(List.of(new Change.AddKeyEpoch(epoch)), null);
  }

  private Result<AwardBadge.Tried, AwardBadge.Refusal> tryAward(String badge, int count) {
    return tryAward(badge, count, null, store, spans());
  }

  private SigningKeyView rotate(Transactions transactions) {
    return Results.first(starting(transactions).start(issuer, "key", null));
  }

  private StartKeyEpoch starting(Transactions transactions) {
    return starting(
        transactions,
        name -> {
          made.add(name);
          return name;
        });
  }

  private StartKeyEpoch starting(Transactions transactions, NewSigningKeys newKeys) {
    return new StartKeyEpoch(
        store, new Commits(transactions, clock), ids, URLS, key -> "pem of " + key, newKeys, clock);
  }

  private void compromise(int epoch, Instant since) {
    Results.first(
        new DeclareCompromise(store, new Commits(store, clock), URLS, clock)
            .declare(issuer, String.valueOf(epoch), since, null, "key", null));
  }

  private Swept sweep(BooleanSupplier timeLeft) {
    return new RevokeCompromised(store, store, store, clock)
        .sweep(timeLeft, line -> fail(line.toString()));
  }
}
