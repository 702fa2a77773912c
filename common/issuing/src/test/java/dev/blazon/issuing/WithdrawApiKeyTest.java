package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.issuing.WithdrawApiKey.Refusal;
import dev.blazon.lifecycle.ApiKey;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.store.Change;
import dev.blazon.store.RequestKey;
import dev.blazon.store.RequestRecord;
import dev.blazon.store.Results;
import dev.blazon.store.Transactions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WithdrawApiKeyTest extends ApiKeyScene {
  private final WithdrawApiKey withdraw = new WithdrawApiKey(store, commits, recorded, clock);

  @Test
  void aKeyIsWithdrawnAtOnceAndItsSecretForgotten() {
    ApiKey key = keptKey(ALL_BUT_READ, end, Trail.OPERATOR);
    ApiKeyView view = Results.success(withdraw.withdraw(issuer, key.id(), false, BY)).key();

    assertWritten(new Change.WithdrawApiKey(issuer, key.id(), now(), BY));
    ApiKey kept = store.apiKey(issuer, key.id()).orElseThrow();
    assertEquals(ApiKey.NO_SECRET, kept.secretSha256());
    assertEquals(ApiKeyView.of(kept, now()), view);
    assertEquals(ApiKeyView.Status.WITHDRAWN, view.status());
    assertEquals(OpenBadges.dateTime(now()), view.withdrawnAt());
    assertEquals(BY, view.withdrawnBy());
  }

  @Test
  void withdrawnAgainItStaysAsItWasFirst() {
    ApiKey key = keptKey(ALL_BUT_READ, end, Trail.OPERATOR);
    WithdrawApiKey.Withdrawn first =
        Results.success(withdraw.withdraw(issuer, key.id(), false, BY));
    clock.advance(Duration.ofDays(1));
    assertEquals(
        first, Results.success(withdraw.withdraw(issuer, key.id(), false, Trail.OPERATOR)));
    assertEquals(1, recorded.changes().size());
  }

  @Test
  void itsChildrenAreShownAndWithdrawnWhereThatIsAskedFor() {
    ApiKey key = keptKey(ALL_BUT_READ, end, Trail.OPERATOR);
    ApiKey ended = keptKey(ALL_BUT_READ, now(), key.id());
    ApiKey grandchild = keptKey(ALL_BUT_READ, end, ended.id());
    assertEquals(
        new WithdrawApiKey.Withdrawn(
            ApiKeyView.of(key.withdrawn(now(), BY), now()),
            0,
            1,
            List.of(ApiKeyView.of(grandchild, now()))),
        Results.success(withdraw.withdraw(issuer, key.id(), false, BY)));

    WithdrawApiKey.Withdrawn all =
        Results.success(withdraw.withdraw(issuer, key.id(), true, Trail.OPERATOR));
    assertEquals(1, all.childrenWithdrawn());
    assertEquals(0, all.childrenLeft());
    assertWritten(
        new Change.WithdrawApiKey(issuer, key.id(), now(), BY),
        new Change.WithdrawApiKey(issuer, grandchild.id(), now(), Trail.OPERATOR));
  }

  @Test
  void theOldestChildrenAreShownFirstWhoeverMadeThem() {
    ApiKey key = keptKey(ALL_BUT_READ, end, Trail.OPERATOR);
    List<ApiKey> children = new ArrayList<>();
    ApiKey maker = key;
    for (int i = 0; i < 5; i++) {
      clock.advance(Duration.ofMinutes(1));
      children.add(keptKey(ALL_BUT_READ, end, i % 2 == 0 ? key.id() : maker.id()));
      maker = children.getFirst();
    }
    assertEquals(
        children.stream().map(child -> ApiKeyView.of(child, now())).toList(),
        Results.success(withdraw.withdraw(issuer, key.id(), false, BY)).children());
  }

  @Test
  void aHundredChildrenAreShown() {
    ApiKey key = keptKey(ALL_BUT_READ, end, Trail.OPERATOR);
    makeChildren(key, 101);
    WithdrawApiKey.Withdrawn withdrawn =
        Results.success(withdraw.withdraw(issuer, key.id(), false, BY));
    assertEquals(101, withdrawn.childrenLeft());
    assertEquals(100, withdrawn.children().size());
  }

  @Test
  void oneCallWithdrawsTwoThousandChildrenAndTheNextTheRest() {
    ApiKey key = keptKey(ALL_BUT_READ, end, Trail.OPERATOR);
    makeChildren(key, WithdrawApiKey.MOST + 1);
    WithdrawApiKey.Withdrawn first = Results.success(withdraw.withdraw(issuer, key.id(), true, BY));
    assertEquals(WithdrawApiKey.MOST, first.childrenWithdrawn());
    assertEquals(1, first.childrenLeft());
    WithdrawApiKey.Withdrawn second =
        Results.success(withdraw.withdraw(issuer, key.id(), true, BY));
    assertEquals(1, second.childrenWithdrawn());
    assertEquals(0, second.childrenLeft());
  }

  @Test
  void whereSomebodyElseIsFasterTheyAreLookedForAgainAndNotForEver() {
    ApiKey key = keptKey(ALL_BUT_READ, end, Trail.OPERATOR);
    makeChildren(key, 1);
    assertEquals(1, whereOthersAreFaster(key, 3).childrenWithdrawn());

    ApiKey another = keptKey(ALL_BUT_READ, end, Trail.OPERATOR);
    makeChildren(another, 1);
    WithdrawApiKey.Withdrawn withdrawn = whereOthersAreFaster(another, 10);
    assertEquals(0, withdrawn.childrenWithdrawn());
    assertEquals(1, withdrawn.childrenLeft());
  }

  private WithdrawApiKey.Withdrawn whereOthersAreFaster(ApiKey key, int times) {
    AtomicInteger left = new AtomicInteger(times);
    Transactions faster =
        new Transactions() {
          @Override
          public Commit commit(List<Change> changes, @Nullable RequestRecord request) {
            return left.getAndDecrement() > 0
                ? new Commit.Conflict(changes.getFirst())
                : store.commit(changes, request);
          }

          @Override
          public Optional<RequestRecord> request(RequestKey request) {
            return store.request(request);
          }
        };
    return Results.success(
        new WithdrawApiKey(store, commits, faster, clock).withdraw(issuer, key.id(), true, BY));
  }

  private void makeChildren(ApiKey key, int count) {
    for (int i = 0; i < count; i++) {
      keptKey(ALL_BUT_READ, end, key.id());
    }
  }

  @Test
  void aKeyOfAnotherIssuerOrOfNobodyIsUnknown() {
    assertRefused(new Refusal.UnknownKey(), withdraw.withdraw(other, BY, true, BY));
    assertRefused(new Refusal.UnknownKey(), withdraw.withdraw(issuer, ids.next(), true, BY));
    assertRefused(new Refusal.UnknownKey(), withdraw.withdraw(issuer, "no id", true, BY));
    assertRefused(new Refusal.UnknownKey(), withdraw.withdraw("no id", BY, true, BY));
  }
}
