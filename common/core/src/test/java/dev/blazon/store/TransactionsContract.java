package dev.blazon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.lifecycle.Appearance;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Compromise;
import dev.blazon.lifecycle.ContactPolicy;
import dev.blazon.lifecycle.ErasurePolicy;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Trail;
import dev.blazon.store.Transactions.Commit;
import dev.blazon.store.Transactions.Commit.Committed;
import dev.blazon.store.Transactions.Commit.Conflict;
import dev.blazon.store.Transactions.Commit.Replayed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests that every {@link Transactions} has to pass. */
public abstract class TransactionsContract extends StoreContract {
  private static final Duration DAY = Duration.ofDays(1);

  private final String issuer = id();
  private final String badge = id();

  @Test
  void addsNothingTwice() {
    List<Change> changes =
        List.of(
            new Change.AddIssuer(Samples.bareIssuer(issuer)),
            new Change.AddKeyEpoch(Samples.keyEpoch(issuer, 1)),
            new Change.AddApiKey(Samples.bareApiKey(issuer, "key")),
            new Change.AddBadge(Samples.bareBadge(issuer, badge)),
            new Change.AddAssertion(Samples.bareAssertion(badge, "assertion")));
    assertEquals(new Committed(), transactions.commit(changes, null));
    for (Change change :
        List.of(
            new Change.AddIssuer(Samples.fullIssuer(issuer)),
            new Change.AddKeyEpoch(Samples.keyEpoch(issuer, 1)),
            new Change.AddApiKey(Samples.fullApiKey(issuer, "key")),
            new Change.AddBadge(Samples.fullBadge(issuer, badge)),
            new Change.AddAssertion(Samples.fullAssertion(badge, "assertion")))) {
      assertEquals(new Conflict(change), commit(change));
    }
    assertEquals(Optional.of(Samples.bareIssuer(issuer)), catalog.issuer(issuer));
    assertEquals(Optional.of(Samples.bareBadge(issuer, badge)), catalog.badge(badge));
  }

  @Test
  void removesNoApiKeyThatIsNotThere() {
    commit(new Change.AddApiKey(Samples.bareApiKey(issuer, "key")));
    Change ofAnother = new Change.WithdrawApiKey(id(), "key", Samples.NOW, "other");
    assertEquals(new Conflict(ofAnother), commit(ofAnother));
    Change removal = new Change.WithdrawApiKey(issuer, "key", Samples.NOW, "other");
    assertEquals(new Committed(), commit(removal));
    assertEquals(new Conflict(removal), commit(removal));
  }

  @Test
  void replacesABadgeOfTheVersionBeforeOnly() {
    BadgeRecord first = Samples.bareBadge(issuer, badge);
    Change missing = new Change.ReplaceBadge(first.whenAwarded("key"));
    assertEquals(new Conflict(missing), commit(missing));
    commit(new Change.AddBadge(first));
    for (Change change :
        List.of(
            new Change.ReplaceBadge(first),
            new Change.ReplaceBadge(first.whenAwarded("key").whenAwarded("key")),
            new Change.ReplaceBadge(Samples.bareBadge(id(), badge).whenAwarded("key")))) {
      assertEquals(new Conflict(change), commit(change));
    }
    assertEquals(Optional.of(first), catalog.badge(badge));
    assertEquals(new Committed(), commit(missing));
    assertEquals(Optional.of(first.whenAwarded("key")), catalog.badge(badge));
  }

  @Test
  void replacesAKeyEpochThatIsCompromisedAsItWasReadOnly() {
    KeyEpoch epoch = Samples.keyEpoch(issuer, 1);
    Instant since = Samples.NOW.minusSeconds(1);
    KeyEpoch compromised =
        epoch.compromised(new Compromise(since, null, Samples.NOW, false), "key");
    Change declared = new Change.ReplaceKeyEpoch(compromised, epoch);
    assertEquals(new Conflict(declared), commit(declared), "there is none");
    commit(new Change.AddKeyEpoch(epoch));
    Change early = new Change.ReplaceKeyEpoch(compromised, compromised);
    assertEquals(new Conflict(early), commit(early), "it is not compromised yet");
    assertEquals(new Committed(), commit(declared));
    assertEquals(new Conflict(declared), commit(declared), "it is by now");
    Change other =
        new Change.ReplaceKeyEpoch(
            epoch,
            epoch.compromised(
                new Compromise(since.minusNanos(1), null, Samples.NOW, false), "key"));
    assertEquals(new Conflict(other), commit(other), "it is since another time");
    assertEquals(Optional.of(compromised), catalog.keyEpoch(issuer, 1));
    assertEquals(new Committed(), commit(early));
  }

  @Test
  void replacesAKeyEpochThatHasTheSpansAsItWasReadOnly() {
    KeyEpoch first = Samples.keyEpoch(issuer, 1);
    KeyEpoch second = first.withNextSpan();
    commit(new Change.AddKeyEpoch(first));
    Change late = new Change.ReplaceKeyEpoch(second.withNextSpan(), second);
    assertEquals(new Conflict(late), commit(late), "it has one span");
    Change next = new Change.ReplaceKeyEpoch(second, first);
    assertEquals(new Committed(), commit(next));
    assertEquals(new Conflict(next), commit(next), "somebody else was faster");
    Compromise compromise = new Compromise(Samples.NOW, null, Samples.NOW, false);
    Change declared = new Change.ReplaceKeyEpoch(first.compromised(compromise, "key"), first);
    assertEquals(new Conflict(declared), commit(declared), "it would take back a span");
    assertEquals(Optional.of(second), catalog.newestKeyEpoch(issuer));
    assertEquals(
        new Committed(),
        commit(new Change.ReplaceKeyEpoch(second.compromised(compromise, "key"), second)));
    assertEquals(new Conflict(late), commit(late), "it is compromised by now");
  }

  @Test
  void replacesAnIssuerOfTheVersionBeforeOnly() {
    IssuerRecord first = Samples.bareIssuer(issuer);
    IssuerRecord second =
        first.with(
            Samples.fullIssuer(issuer).profile(),
            Appearance.PLAIN,
            ContactPolicy.KEEP,
            ErasurePolicy.AT_ONCE,
            first.acceptance(),
            first.mail(),
            "key");
    Change replacement = new Change.ReplaceIssuer(second);
    assertEquals(new Conflict(replacement), commit(replacement));
    commit(new Change.AddIssuer(first));
    for (Change change :
        List.of(
            new Change.ReplaceIssuer(first),
            new Change.ReplaceIssuer(
                second.with(
                    first.profile(),
                    Appearance.PLAIN,
                    ContactPolicy.KEEP,
                    ErasurePolicy.AT_ONCE,
                    first.acceptance(),
                    first.mail(),
                    "key")))) {
      assertEquals(new Conflict(change), commit(change));
    }
    assertEquals(Optional.of(first), catalog.issuer(issuer));
    assertEquals(new Committed(), commit(replacement));
    assertEquals(Optional.of(second), catalog.issuer(issuer));
    assertEquals(new Conflict(replacement), commit(replacement));
  }

  @Test
  void replacesAnAssertionOfTheVersionBeforeOnly() {
    AssertionRecord first = Samples.bareAssertion(badge, id());
    AssertionRecord second = first.revoke("a mistake", Samples.NOW, "key");
    Change missing = new Change.ReplaceAssertion(second);
    assertEquals(new Conflict(missing), commit(missing));
    commit(new Change.AddAssertion(first));
    Change same = new Change.ReplaceAssertion(first);
    assertEquals(new Conflict(same), commit(same));
    Change ofAnother = new Change.ReplaceAssertion(withIssuer(second, "another"));
    assertEquals(new Conflict(ofAnother), commit(ofAnother));
    assertEquals(new Committed(), commit(missing));
    assertEquals(Optional.of(second), assertions.assertion(first.id()));
    assertEquals(new Conflict(missing), commit(missing));
  }

  @Test
  void leavesNothingOfATransactionOneOfWhoseConditionsFails() {
    commit(new Change.AddBadge(Samples.bareBadge(issuer, badge)));
    AssertionRecord assertion = Samples.bareAssertion(badge, id());
    Change failing = new Change.AddBadge(Samples.fullBadge(issuer, badge));
    RequestRecord request = request("once");
    Commit commit =
        transactions.commit(
            List.of(
                new Change.AddIssuer(Samples.bareIssuer(issuer)),
                new Change.ListRevocation(issuer, Span.FIRST, "urn:uuid:1", "why"),
                failing,
                new Change.AddAssertion(assertion)),
            request);
    assertEquals(new Conflict(failing), commit);
    assertEquals(Optional.empty(), catalog.issuer(issuer));
    assertEquals(List.of(), assertions.revocations(issuer, Span.FIRST));
    assertEquals(Optional.of(Samples.bareBadge(issuer, badge)), catalog.badge(badge));
    assertEquals(Optional.empty(), assertions.assertion(assertion.id()));
    assertEquals(Optional.empty(), transactions.request(request.key()));
  }

  @Test
  void answersARepeatedRequestWithTheFirstAnswer() {
    RequestRecord first = request("twice\n/ä\u0000" + "long".repeat(1_000));
    assertEquals(Optional.empty(), transactions.request(first.key()));
    Change once = new Change.AddIssuer(Samples.bareIssuer(issuer));
    assertEquals(new Committed(), transactions.commit(List.of(once), first));
    assertEquals(Optional.of(first), transactions.request(first.key()));

    RequestRecord second =
        new RequestRecord(first.key(), "another body", "another answer", first.expires());
    Change other = new Change.AddBadge(Samples.bareBadge(issuer, badge));
    assertEquals(new Replayed(first), transactions.commit(List.of(other), second));
    assertEquals(new Replayed(first), transactions.commit(List.of(once), second));
    assertEquals(Optional.empty(), catalog.badge(badge));
    assertEquals(Optional.of(first), transactions.request(first.key()));
  }

  @Test
  void tellsRequestsApartByCallerKeyAndPart() {
    RequestKey key = new RequestKey(issuer, "key");
    for (RequestKey other : List.of(key, key.part(1), key.part(2), new RequestKey(id(), "key"))) {
      RequestRecord request = Samples.request(other, clock.instant().plus(DAY));
      Change change = new Change.AddBadge(Samples.bareBadge(issuer, id()));
      assertEquals(new Committed(), transactions.commit(List.of(change), request));
      assertEquals(Optional.of(request), transactions.request(other));
    }
  }

  @Test
  void remembersARequestThatChangedNothing() {
    RequestRecord request = request("key");
    assertEquals(new Committed(), transactions.commit(List.of(), request));
    assertEquals(new Replayed(request), transactions.commit(List.of(), request));
  }

  @Test
  void forgetsARequestWhenItExpires() {
    RequestRecord first = request("key");
    transactions.commit(List.of(new Change.AddIssuer(Samples.bareIssuer(issuer))), first);
    clock.advance(DAY.minusNanos(1));
    assertEquals(Optional.of(first), transactions.request(first.key()));
    Change change = new Change.AddBadge(Samples.bareBadge(issuer, badge));
    RequestRecord second = request("key");
    assertEquals(new Replayed(first), transactions.commit(List.of(change), second));
    clock.advance(Duration.ofNanos(1));
    assertEquals(Optional.empty(), transactions.request(first.key()));
    assertEquals(new Committed(), transactions.commit(List.of(change), second));
    assertEquals(Optional.of(second), transactions.request(first.key()));
  }

  @Test
  void doesARequestOnceHoweverManyAskAtTheSameTime() throws Exception {
    List<AssertionRecord> candidates =
        Collections.nCopies(Race.RUNNERS, badge).stream()
            .map(of -> Samples.bareAssertion(of, id()))
            .toList();
    List<RequestRecord> requests = new ArrayList<>();
    for (int i = 0; i < Race.RUNNERS; i++) {
      requests.add(
          new RequestRecord(
              new RequestKey(issuer, "key"), "same", "answer " + i, clock.instant().plus(DAY)));
    }
    List<Commit> commits =
        Race.run(
            i ->
                transactions.commit(
                    List.of(new Change.AddAssertion(candidates.get(i))), requests.get(i)));
    int winner = commits.indexOf(new Committed());
    assertOneWon(commits, new Replayed(requests.get(winner)));
    assertEquals(
        List.of(candidates.get(winner)), assertions.assertions(badge, null, 10).elements());
  }

  @Test
  void replaysAndDoesNotConflictWhereTheSameRequestRacesForTheSameVersion() throws Exception {
    BadgeRecord first = Samples.bareBadge(issuer, badge);
    commit(new Change.AddBadge(first));
    RequestRecord request = request("key");
    Change change = new Change.ReplaceBadge(first.whenAwarded("key"));
    List<Commit> commits = Race.run(i -> transactions.commit(List.of(change), request));
    assertOneWon(commits, new Replayed(request));
  }

  @Test
  void letsOneReplaceAVersionHoweverManyTry() throws Exception {
    BadgeRecord first = Samples.bareBadge(issuer, badge);
    commit(new Change.AddBadge(first));
    Change change = new Change.ReplaceBadge(first.whenAwarded("key"));
    List<Commit> commits = Race.run(i -> transactions.commit(List.of(change), null));
    assertOneWon(commits, new Conflict(change));
  }

  @Test
  void holdsAsManyChangesAsItSays() {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < Transactions.MAXIMUM_CHANGES; i++) {
      changes.add(new Change.AddAssertion(Samples.bareAssertion(badge, id())));
    }
    assertEquals(new Committed(), transactions.commit(changes, request("many")));
    assertEquals(
        Transactions.MAXIMUM_CHANGES, assertions.assertions(badge, null, 200).elements().size());
    changes.add(new Change.AddAssertion(Samples.bareAssertion(badge, id())));
    assertThrows(IllegalArgumentException.class, () -> transactions.commit(changes, null));
    assertThrows(IllegalArgumentException.class, () -> transactions.commit(List.of(), null));
  }

  private Commit commit(Change change) {
    return transactions.commit(List.of(change), null);
  }

  private RequestRecord request(String key) {
    return Samples.request(new RequestKey(issuer, key), clock.instant().plus(DAY));
  }

  private static void assertOneWon(List<Commit> commits, Commit losers) {
    assertEquals(1, Collections.frequency(commits, new Committed()), commits::toString);
    assertEquals(Race.RUNNERS - 1, Collections.frequency(commits, losers), commits::toString);
  }

  private static AssertionRecord withIssuer(AssertionRecord assertion, String issuer) {
    return AssertionRecordBuilder.builder(assertion).issuer(issuer).trail(Trail.UNKNOWN).build();
  }
}
