package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.issuing.WithdrawApiKey.Refusal;
import dev.blazon.lifecycle.ApiKey;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.store.Change;
import dev.blazon.store.Results;
import java.time.Duration;
import java.util.List;
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
  void aKeyOfAnotherIssuerOrOfNobodyIsUnknown() {
    assertRefused(new Refusal.UnknownKey(), withdraw.withdraw(other, BY, true, BY));
    assertRefused(new Refusal.UnknownKey(), withdraw.withdraw(issuer, ids.next(), true, BY));
    assertRefused(new Refusal.UnknownKey(), withdraw.withdraw(issuer, "no id", true, BY));
    assertRefused(new Refusal.UnknownKey(), withdraw.withdraw("no id", BY, true, BY));
  }
}
