package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.issuing.DeclareCompromise.Refusal;
import dev.blazon.lifecycle.Compromise;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.KeyEpochBuilder;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.store.Change;
import dev.blazon.store.Results;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeclareCompromiseTest extends VerbScene {
  private final DeclareCompromise declare = new DeclareCompromise(store, commits, URLS, clock);

  private final KeyEpoch epoch =
      new KeyEpoch(issuer, 1, "signer", "pem", now(), Trail.of(Trail.OPERATOR));

  @BeforeEach
  void haveAKeyEpoch() {
    keep(new Change.AddKeyEpoch(epoch));
    clock.advance(Duration.ofDays(3));
  }

  @Test
  void itIsKeptToTheSecondWithItsReason() {
    Instant since = now().minus(Duration.ofDays(1));
    SigningKeyView view =
        Results.first(
            declare.declare(issuer, "1", since.plusMillis(999), "The laptop was stolen", BY, null));

    assertWritten(change(epoch, compromised(since, "The laptop was stolen")));
    assertEquals(
        SigningKeyViewBuilder.builder()
            .epoch(1)
            .status(SigningKeyView.Status.COMPROMISED)
            .createdAt(OpenBadges.dateTime(epoch.startedAt()))
            .publicKey(URLS.key(issuer, Span.FIRST))
            .profile(URLS.profile(issuer, Span.FIRST))
            .compromisedSince(OpenBadges.dateTime(since))
            .reason("The laptop was stolen")
            .createdBy(Trail.OPERATOR)
            .declaredBy(BY)
            .build(),
        view);
  }

  @Test
  void declaredSinceAnEarlierTimeItIsDueAgain() {
    Instant since = now().minus(Duration.ofDays(1));
    declared(since, "The laptop was stolen");
    KeyEpoch first = store.keyEpoch(issuer, 1).orElseThrow();
    KeyEpoch settled = first.settled(compromised(since, "The laptop was stolen"));
    keep(new Change.ReplaceKeyEpoch(settled, first));
    clock.advance(Duration.ofHours(1));
    declared(since.minusSeconds(1), null);
    declared(since.minusSeconds(2), "The safe was open");

    Compromise again = compromised(since.minusSeconds(1), "The laptop was stolen");
    assertEquals(
        List.of(
            change(settled, again),
            change(
                settled.compromised(again, BY),
                compromised(since.minusSeconds(2), "The safe was open"))),
        recorded.changes().subList(1, 3));
  }

  @Test
  void declaredSinceTheSameTimeNothingChanges() {
    SigningKeyView view = declared(now(), "The laptop was stolen");
    assertEquals(view, declared(now(), "Another reason"));
    assertEquals(1, recorded.changes().size());
  }

  @Test
  void aLaterTimeIsRefused() {
    Instant since = now().minus(Duration.ofDays(1));
    declared(since, null);
    assertEquals(
        new Refusal.Earlier(OpenBadges.dateTime(since)),
        Results.refusal(declare.declare(issuer, "1", since.plusSeconds(1), null, BY, REQUEST)));
    assertEquals(1, recorded.changes().size());
  }

  @Test
  void aTimeInTheFutureIsRefused() {
    assertRefused(
        new Refusal.InFuture(),
        declare.declare(issuer, "1", now().plusSeconds(1), null, BY, REQUEST));
  }

  @Test
  void aRepeatedRequestIsAnsweredAsAtFirst() {
    Instant since = now();
    assertDoneOnce(() -> declare.declare(issuer, "1", since, "why", BY, REQUEST));
  }

  @Test
  void aKeyOfAnotherIssuerOrOfNobodyIsUnknown() {
    for (String number : new String[] {"2", "0", "01", "1.2", "no number"}) {
      assertRefused(
          new Refusal.UnknownKey(), declare.declare(issuer, number, now(), null, BY, REQUEST));
    }
    assertRefused(new Refusal.UnknownKey(), declare.declare(other, "1", now(), null, BY, REQUEST));
    assertRefused(
        new Refusal.UnknownKey(), declare.declare("no id", "1", now(), null, BY, REQUEST));
  }

  private SigningKeyView declared(Instant since, @Nullable String reason) {
    return Results.first(declare.declare(issuer, "1", since, reason, BY, null));
  }

  private Compromise compromised(Instant since, @Nullable String reason) {
    return new Compromise(since, reason, now(), false);
  }

  private static Change change(KeyEpoch before, Compromise compromise) {
    return new Change.ReplaceKeyEpoch(
        KeyEpochBuilder.builder()
            .issuer(before.issuer())
            .number(1)
            .signingKey("signer")
            .publicKeyPem("pem")
            .startedAt(before.startedAt())
            .spans(1)
            .compromise(compromise)
            .trail(new Trail(Trail.OPERATOR, BY))
            .build(),
        before);
  }
}
