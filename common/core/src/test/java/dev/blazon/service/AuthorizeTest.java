package dev.blazon.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.ApiKeyBuilder;
import dev.blazon.lifecycle.ApiKeyToken;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Scope;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.Sha256;
import dev.blazon.service.Authorize.Outcome;
import dev.blazon.store.Change;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.TestClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizeTest {
  private static final Set<Scope> SCOPES = Set.of(Scope.ISSUE, Scope.READ);

  private final TestClock clock = new TestClock();
  private final InMemoryStore store = new InMemoryStore();
  private final Ids ids = new Ids(new SecureRandom());
  private final ApiKeyToken token = new ApiKeyToken(ids.next(), ids.next(), ids.secret());
  private final Authorize authorize =
      new Authorize(store, store, Sha256.hex("operators-key"), clock);

  @BeforeEach
  void haveAKeyThatIsGoodForADay() {
    store.commit(
        List.of(
            new Change.AddApiKey(
                ApiKeyBuilder.builder()
                    .issuer(token.issuer())
                    .id(token.id())
                    .secretSha256(Sha256.hex(token.secret()))
                    .scopes(SCOPES)
                    .createdAt(clock.instant())
                    .expires(clock.instant().plus(Duration.ofDays(1)))
                    .trail(Trail.UNKNOWN)
                    .build())),
        null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer %s", "bearer %s", "BEARER   %s  "})
  void aGoodKeyIsItsIssuers(String header) {
    assertEquals(
        new Outcome.Issuer(token.issuer(), token.id(), SCOPES),
        authorize.authorize(header.formatted(shown(token))));
    assertEquals(
        LocalDate.parse("2026-11-24"),
        store.apiKey(token.issuer(), token.id()).orElseThrow().lastUsedOn());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%s", "Basic %s", "Bearer%s", "Bearer %s x", "Bearer x%s"})
  void whatIsNoBearersKeyIsNobodys(String header) {
    assertNobody(header.formatted(shown(token)));
  }

  @Test
  void theOperatorsKeyIsTheOperators() {
    assertEquals(new Outcome.Operator(), authorize.authorize("Bearer operators-key"));
    assertNobody("Bearer operators-key2");
    assertNobody("Bearer " + Sha256.hex("operators-key"));
  }

  @Test
  void aKeyWhoseTimeIsOverIsNobodys() {
    clock.advance(Duration.ofDays(1));
    assertNobody("Bearer " + shown(token));
  }

  @Test
  void aWithdrawnKeyIsNobodys() {
    store.commit(
        List.of(new Change.WithdrawApiKey(token.issuer(), token.id(), clock.instant(), "operator")),
        null);
    assertNobody("Bearer " + shown(token));
  }

  @Test
  void aKeyOfAnotherIssuerOrSecretIsNobodys() {
    assertNobody("Bearer " + shown(new ApiKeyToken(ids.next(), token.id(), token.secret())));
    assertNobody("Bearer " + shown(new ApiKeyToken(token.issuer(), ids.next(), token.secret())));
    assertNobody("Bearer " + shown(new ApiKeyToken(token.issuer(), token.id(), ids.secret())));
  }

  private void assertNobody(String header) {
    assertEquals(new Outcome.Nobody(), authorize.authorize(header));
    assertEquals(null, store.apiKey(token.issuer(), token.id()).orElseThrow().lastUsedOn());
  }

  private static String shown(ApiKeyToken token) {
    return Json.read(Json.writeWithSecrets(token.shown())).asText();
  }
}
