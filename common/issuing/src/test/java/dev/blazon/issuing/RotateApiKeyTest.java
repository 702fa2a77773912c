package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.issuing.RotateApiKey.Refusal;
import dev.blazon.lifecycle.ApiKey;
import dev.blazon.lifecycle.ApiKeyBuilder;
import dev.blazon.lifecycle.ApiKeyToken;
import dev.blazon.lifecycle.Scope;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.openbadges.Sha256;
import dev.blazon.store.Change;
import dev.blazon.store.Results;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class RotateApiKeyTest extends ApiKeyScene {
  private static final Duration OVERLAP = Duration.ofHours(2);

  private final RotateApiKey rotate = new RotateApiKey(store, commits, ids, store, clock);

  @Test
  void theNewKeyIsLikeTheOldWhichEndsByItself() {
    ApiKey old = keptKey(ALL_BUT_READ, end, Trail.OPERATOR);
    clock.advance(Duration.ofDays(1));
    RotateApiKey.Rotated rotated =
        Results.first(rotate.rotate(issuer, old.id(), OVERLAP, BY, null));

    ApiKeyToken token = token(rotated.key().apiKey());
    assertWritten(
        limitMoved(),
        new Change.RequireApiKey(issuer, BY),
        new Change.AddApiKey(
            ApiKeyBuilder.builder()
                .issuer(issuer)
                .id(token.id())
                .secretSha256(Sha256.hex(token.secret()))
                .scopes(ALL_BUT_READ)
                .name("LMS")
                .createdAt(now())
                .expires(end)
                .trail(Trail.of(BY))
                .build()),
        new Change.EndApiKey(issuer, old.id(), token.id(), now().plus(OVERLAP), BY));
    assertEquals(
        ApiKeyViewBuilder.builder()
            .id(old.id())
            .name("LMS")
            .scopes(rotated.key().scopes())
            .status(ApiKeyView.Status.GOOD)
            .createdAt(OpenBadges.dateTime(old.createdAt()))
            .createdBy(Trail.OPERATOR)
            .expires(OpenBadges.dateTime(now().plus(OVERLAP)))
            .replacedBy(token.id())
            .build(),
        rotated.replaced());
  }

  @Test
  void aKeyThatReplacesItselfIsHeldToThatByItsOwnChange() {
    ApiKeyToken token =
        token(Results.first(rotate.rotate(issuer, BY, Duration.ZERO, BY, null)).key().apiKey());

    assertWritten(
        limitMoved(),
        new Change.AddApiKey(store.apiKey(issuer, token.id()).orElseThrow()),
        new Change.EndApiKey(issuer, BY, token.id(), now(), BY));
  }

  @Test
  void noKeyIsGoodForLongerBecauseItWasReplaced() {
    Instant soon = now().plusSeconds(60);
    ApiKey old = keptKey(ALL_BUT_READ, soon, Trail.OPERATOR);
    Results.first(rotate.rotate(issuer, old.id(), OVERLAP, BY, null));
    assertEquals(soon, store.apiKey(issuer, old.id()).orElseThrow().expires());
  }

  @Test
  void aRepeatedRequestReplacesOnceAndTheKeyIsNotRemembered() {
    ApiKey old = keptKey(ALL_BUT_READ, end, Trail.OPERATOR);
    assertDoneOnce(() -> rotate.rotate(issuer, old.id(), OVERLAP, BY, REQUEST));
  }

  @Test
  void aKeyOfAnotherIssuerOrOfNobodyIsUnknown() {
    assertRefused(new Refusal.UnknownKey(), rotate.rotate(other, BY, OVERLAP, BY, REQUEST));
    assertRefused(
        new Refusal.UnknownKey(), rotate.rotate(issuer, ids.next(), OVERLAP, BY, REQUEST));
    assertRefused(new Refusal.UnknownKey(), rotate.rotate(issuer, "no id", OVERLAP, BY, REQUEST));
    assertRefused(new Refusal.UnknownKey(), rotate.rotate("no id", BY, OVERLAP, BY, REQUEST));
  }

  @Test
  void whatHasEndedIsNotReplaced() {
    ApiKey old = keptKey(ALL_BUT_READ, now(), Trail.OPERATOR);
    assertRefused(new Refusal.Ended(), rotate.rotate(issuer, old.id(), OVERLAP, BY, REQUEST));
  }

  @Test
  void aKeyIsReplacedOnce() {
    ApiKey old = keptKey(ALL_BUT_READ, end, Trail.OPERATOR);
    keep(new Change.EndApiKey(issuer, old.id(), "successor", end, BY));
    assertRefused(
        new Refusal.AlreadyReplaced("successor"),
        rotate.rotate(issuer, old.id(), OVERLAP, BY, REQUEST));
  }

  @Test
  void whatItsMakerMayNotDoIsNotHadByReplacing() {
    ApiKey old = keptKey(EnumSet.of(Scope.READ), end, Trail.OPERATOR);
    assertRefused(
        new Refusal.NotAllowed(new ApiKeyRefusal.BeyondOwnScopes(EnumSet.of(Scope.READ))),
        rotate.rotate(issuer, old.id(), OVERLAP, BY, REQUEST));
  }
}
