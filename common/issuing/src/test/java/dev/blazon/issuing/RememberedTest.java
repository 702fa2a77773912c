package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.Compromise;
import dev.blazon.lifecycle.Scope;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.RequestKey;
import dev.blazon.store.RequestRecord;
import dev.blazon.store.Results;
import dev.blazon.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is kept of requests, and of what was said before. */
class RememberedTest extends SpansScene {
  private static final RepeatableRequest REQUEST =
      new RepeatableRequest(new RequestKey("caller", "key"), "fingerprint");

  @Test
  void aNewApiKeyIsAnsweredInClearAndNotRemembered() {
    Set<Scope> scopes = Set.of(Scope.MANAGE);
    assertShownOnce(
        Results.success(
                new MakeApiKey(store, new Commits(store, clock), ids, store, clock)
                    .make(issuer, new MakeApiKey.NewKey(scopes, null, null), "operator", REQUEST))
            .json());
  }

  @Test
  void anApiKeyInPlaceOfAnotherIsAnsweredInClearAndNotRemembered() {
    MakeApiKey make = new MakeApiKey(store, new Commits(store, clock), ids, store, clock);
    MakeApiKey.NewKey input = new MakeApiKey.NewKey(Set.of(Scope.MANAGE), null, null);
    String old = Results.first(make.make(issuer, input, "operator", null)).id();
    assertShownOnce(
        Results.success(
                new RotateApiKey(store, new Commits(store, clock), ids, store, clock)
                    .rotate(issuer, old, Duration.ofDays(1), "operator", REQUEST))
            .json());
  }

  private void assertShownOnce(String answered) {
    assertTrue(answered.contains("\"apiKey\":\"blazon_"), answered);
    String remembered = store.request(REQUEST.key()).orElseThrow().answer();
    assertFalse(remembered.contains("blazon_"), remembered);
    assertEquals(answered.replaceFirst(",\"apiKey\":\"[^\"]*\"", ""), remembered);
  }

  @Test
  void theReasonStaysWhereACompromiseIsDeclaredAgainWithoutOne() {
    Instant since = clock.instant();
    clock.advance(Duration.ofHours(1));
    declare(since, "The laptop was stolen");
    declare(since.minus(Duration.ofDays(1)), null);
    Compromise compromise = Objects.requireNonNull(epoch().compromise());
    assertEquals("The laptop was stolen", compromise.reason());
  }

  @Test
  void awardsThatAreRefusedAfterOthersAreNotToldToBeSentAgain() {
    String badge = badge(VerificationType.SIGNED);
    int first = AwardBadge.part(Duplicates.ALLOW);
    List<AwardBadge.Item> items =
        Results.success(tryAward(badge, first + 2, null, new CompromisedAfterwards(), spans()))
            .items();
    assertEquals(first + 2, items.size());
    assertEquals(List.of(), items.get(first - 1).faults());
    for (AwardBadge.Item refused : items.subList(first, first + 2)) {
      assertEquals(null, refused.awarded());
      assertEquals(
          "could no longer be awarded after those before it", refused.faults().getFirst().detail());
    }
  }

  /** Commits, and then somebody declares the signing key compromised. */
  private final class CompromisedAfterwards implements Transactions {
    @Override
    public Commit commit(List<Change> changes, @Nullable RequestRecord request) {
      Commit commit = store.commit(changes, request);
      declare(clock.instant(), null);
      return commit;
    }

    @Override
    public Optional<RequestRecord> request(RequestKey key) {
      return store.request(key);
    }
  }

  private void declare(Instant since, @Nullable String reason) {
    Results.first(
        new DeclareCompromise(store, new Commits(store, clock), URLS, clock)
            .declare(issuer, "1", since, reason, "key", null));
  }
}
