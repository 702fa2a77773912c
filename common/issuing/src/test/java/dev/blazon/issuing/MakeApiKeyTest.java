package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.issuing.MakeApiKey.NewKey;
import dev.blazon.issuing.MakeApiKey.Refusal;
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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MakeApiKeyTest extends ApiKeyScene {
  private static final Set<Scope> ISSUE = Set.of(Scope.ISSUE);

  private final MakeApiKey make = new MakeApiKey(store, commits, ids, store, clock);

  @Test
  void aKeyIsKeptByItsHashAndLivesAsLongAsItsMaker() {
    ApiKeyView view = Results.first(make.make(issuer, input(ISSUE, null), BY, null));

    ApiKeyToken token = token(view.apiKey());
    assertEquals(token.id(), view.id());
    ApiKey key =
        ApiKeyBuilder.builder()
            .issuer(issuer)
            .id(token.id())
            .secretSha256(Sha256.hex(token.secret()))
            .scopes(ISSUE)
            .name("LMS")
            .createdAt(now())
            .expires(end)
            .trail(Trail.of(BY))
            .build();
    assertWritten(limitMoved(), new Change.RequireApiKey(issuer, BY), new Change.AddApiKey(key));
    assertEquals(
        ApiKeyViewBuilder.builder()
            .id(token.id())
            .name("LMS")
            .scopes(List.of("issue"))
            .status(ApiKeyView.Status.GOOD)
            .createdAt(OpenBadges.dateTime(now()))
            .createdBy(BY)
            .expires(OpenBadges.dateTime(end))
            .apiKey(view.apiKey())
            .build(),
        view);
  }

  @Test
  void aKeyMayEndEarlier() {
    Instant earlier = end.minusSeconds(1);
    String id = Results.first(make.make(issuer, input(ISSUE, earlier), BY, null)).id();
    assertEquals(earlier, store.apiKey(issuer, id).orElseThrow().expires());
  }

  @Test
  void theOperatorMakesKeysOfAnyKindForEver() {
    Set<Scope> all = Set.of(Scope.values());
    String id = Results.first(make.make(issuer, input(all, null), Trail.OPERATOR, null)).id();

    ApiKey key = store.apiKey(issuer, id).orElseThrow();
    assertEquals(all, key.scopes());
    assertEquals(null, key.expires());
    assertEquals(Trail.of(Trail.OPERATOR), key.trail());
    assertWritten(limitMoved(), new Change.AddApiKey(key));
  }

  @Test
  void aRepeatedRequestMakesOneKeyThatIsNotRemembered() {
    assertDoneOnce(() -> make.make(issuer, input(ISSUE, null), BY, REQUEST));
  }

  @Test
  void anIssuerThatIsNotThereIsUnknown() {
    for (String unknown : List.of(ids.next(), "no id")) {
      assertRefused(
          new Refusal.UnknownIssuer(),
          make.make(unknown, input(ISSUE, null), Trail.OPERATOR, REQUEST));
    }
  }

  @Test
  void aKeyThatWouldNeverBeGoodIsRefused() {
    assertRefused(
        new Refusal.ExpiredAlready(), make.make(issuer, input(ISSUE, now()), BY, REQUEST));
  }

  @Test
  void aKeyOfAnotherIssuerMakesNoneHere() {
    assertNotAllowed(new ApiKeyRefusal.MakerGone(), other, input(ISSUE, null));
  }

  @Test
  void whatItsMakerMayNotDoIsNotHandedOn() {
    assertNotAllowed(
        new ApiKeyRefusal.BeyondOwnScopes(Set.of(Scope.READ)),
        issuer,
        input(Set.of(Scope.READ, Scope.ISSUE), null));
  }

  @Test
  void noKeyOutlivesItsMaker() {
    assertNotAllowed(
        new ApiKeyRefusal.BeyondOwnLife(OpenBadges.dateTime(end)),
        issuer,
        input(ISSUE, end.plusSeconds(1)));
  }

  @Test
  void aHundredGoodKeysAreTheMost() {
    for (int i = 1; i < 100; i++) {
      keptKey(ISSUE, null, Trail.OPERATOR);
    }
    assertNotAllowed(new ApiKeyRefusal.TooMany(100), issuer, input(ISSUE, null));
  }

  @Test
  void whoHasMadeManyLatelyWaits() {
    Instant used = now().plus(Duration.ofMinutes(10 * 100));
    keep(new Change.MoveLimit(issuer, "api-keys", null, used));
    assertNotAllowed(
        new ApiKeyRefusal.TooOften(Duration.ofMinutes(10)), issuer, input(ISSUE, null));
    Results.first(make.make(issuer, input(ISSUE, null), Trail.OPERATOR, null));
  }

  private void assertNotAllowed(ApiKeyRefusal reason, String owner, NewKey input) {
    assertRefused(new Refusal.NotAllowed(reason), make.make(owner, input, BY, REQUEST));
  }

  private static NewKey input(Set<Scope> scopes, @Nullable Instant expires) {
    return new NewKey(scopes, "LMS", expires);
  }
}
