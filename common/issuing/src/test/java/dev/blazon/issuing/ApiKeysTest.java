package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.AcceptancePolicy;
import dev.blazon.lifecycle.ApiKey;
import dev.blazon.lifecycle.ApiKeyBuilder;
import dev.blazon.lifecycle.ApiKeyToken;
import dev.blazon.lifecycle.Appearance;
import dev.blazon.lifecycle.ContactPolicy;
import dev.blazon.lifecycle.ErasurePolicy;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecordBuilder;
import dev.blazon.lifecycle.MailSetting;
import dev.blazon.lifecycle.Scope;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.Sha256;
import dev.blazon.page.SampleAward;
import dev.blazon.service.Authorize;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Disturbed;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Results;
import dev.blazon.store.TestClock;
import dev.blazon.store.Transactions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** API keys where there are many, or where things happen at the same time. */
class ApiKeysTest {
  private static final Set<Scope> MANAGE = Set.of(Scope.MANAGE);

  private final TestClock clock = new TestClock();
  private final InMemoryStore store = new InMemoryStore();
  private final Ids ids = new Ids(new SecureRandom());
  private final String issuer = ids.next();

  @BeforeEach
  void haveAnIssuer() {
    store.commit(
        List.of(
            new Change.AddIssuer(
                IssuerRecordBuilder.builder()
                    .id(issuer)
                    .profile(SampleAward.profile())
                    .appearance(Appearance.PLAIN)
                    .contact(ContactPolicy.FORGET)
                    .erasure(ErasurePolicy.ASK)
                    .acceptance(AcceptancePolicy.HOLDER)
                    .mail(MailSetting.PLAIN)
                    .createdAt(clock.instant())
                    .version(1)
                    .trail(Trail.UNKNOWN)
                    .build())),
        null);
  }

  /** What the cache of the authorizer lets through for a minute still. */
  @Test
  void aWithdrawnKeyMakesNoneAndReplacesNone() {
    String maker = key("operator");
    String other = key("operator");
    withdraw(maker, false);
    assertEquals(
        new MakeApiKey.Refusal.NotAllowed(new ApiKeyRefusal.MakerGone()), make(store, maker));
    assertEquals(
        new RotateApiKey.Refusal.NotAllowed(new ApiKeyRefusal.MakerGone()), rotate(other, maker));
    assertEquals(new RotateApiKey.Refusal.Ended(), rotate(maker, other));
    assertEquals(
        new MakeApiKey.Refusal.NotAllowed(new ApiKeyRefusal.MakerGone()), make(store, "unknown"));
  }

  @Test
  void aKeyThatIsWithdrawnWhileItMakesAnotherMakesNone() {
    String maker = key("operator");
    Transactions disturbed = new Disturbed(store, 1, () -> withdraw(maker, true));
    assertEquals(
        new MakeApiKey.Refusal.NotAllowed(new ApiKeyRefusal.MakerGone()), make(disturbed, maker));
    assertEquals(1, store.apiKeys(issuer).size());
  }

  @Test
  void childrenAreWithdrawnHoweverManyAndHoweverDeep() {
    String leaked = key("operator");
    String other = key("operator");
    String last = leaked;
    for (int i = 0; i < 300; i++) {
      last = key(last);
    }
    for (int i = 0; i < 2_000; i++) {
      key(leaked);
    }
    key(other);
    WithdrawApiKey.Withdrawn shown = withdraw(leaked, false);
    assertEquals(0, shown.childrenWithdrawn());
    assertEquals(2_300, shown.childrenLeft());
    assertEquals(100, shown.children().size());
    WithdrawApiKey.Withdrawn some = withdraw(leaked, true);
    assertEquals(2_000, some.childrenWithdrawn());
    assertEquals(300, some.childrenLeft());
    WithdrawApiKey.Withdrawn rest = withdraw(leaked, true);
    assertEquals(300, rest.childrenWithdrawn());
    assertEquals(0, rest.childrenLeft());
    assertEquals(
        2, store.apiKeys(issuer).stream().filter(key -> key.isGoodAt(clock.instant())).count());
  }

  /** Whoever reads only what was kept before this was known: the hash opens nothing either. */
  @Test
  void nothingIsOpenedByTheHashOfAWithdrawnKey() {
    ApiKeyToken token = new ApiKeyToken(issuer, ids.next(), ids.secret());
    ApiKey key =
        ApiKeyBuilder.builder()
            .issuer(issuer)
            .id(token.id())
            .secretSha256(Sha256.hex(token.secret()))
            .scopes(MANAGE)
            .createdAt(clock.instant())
            .trail(Trail.UNKNOWN)
            .build();
    assertTrue(token.isOf(key));
    assertFalse(token.isOf(key.withdrawn(clock.instant(), "other")));
  }

  @Test
  void theDayOfLastUseIsWrittenOnceADay() {
    ApiKeyToken token = new ApiKeyToken(issuer, ids.next(), ids.secret());
    store.commit(
        List.of(
            new Change.AddApiKey(
                ApiKeyBuilder.builder()
                    .issuer(issuer)
                    .id(token.id())
                    .secretSha256(Sha256.hex(token.secret()))
                    .scopes(MANAGE)
                    .createdAt(clock.instant())
                    .trail(Trail.UNKNOWN)
                    .build())),
        null);
    List<String> written = new ArrayList<>();
    Authorize authorize =
        new Authorize(
            store,
            (owner, key, day) -> {
              written.add(day.toString());
              store.used(owner, key, day);
            },
            Sha256.hex("operator's key"),
            clock);
    String day = clock.instant().toString().substring(0, 10);
    for (int i = 0; i < 3; i++) {
      assertEquals(
          new Authorize.Outcome.Issuer(issuer, token.id(), MANAGE),
          authorize.authorize("Bearer " + shown(token)));
    }
    assertEquals(List.of(day), written);
    clock.advance(Duration.ofDays(-1));
    authorize.authorize("Bearer " + shown(token));
    assertEquals(List.of(day), written, "a clock that is behind takes nothing back");
    clock.advance(Duration.ofDays(2));
    authorize.authorize("Bearer " + shown(token));
    assertEquals(2, written.size());
    authorize.authorize("Bearer " + shown(token).replace(token.secret(), ids.secret()));
    assertEquals(2, written.size(), "whoever has the id alone has not used it");
  }

  private static String shown(ApiKeyToken token) {
    return Json.read(Json.writeWithSecrets(token.shown())).asText();
  }

  private String key(String maker) {
    String id = ids.next();
    store.commit(
        List.of(
            new Change.AddApiKey(
                ApiKeyBuilder.builder()
                    .issuer(issuer)
                    .id(id)
                    .secretSha256("hash")
                    .scopes(MANAGE)
                    .createdAt(clock.instant())
                    .trail(Trail.of(maker))
                    .build())),
        null);
    return id;
  }

  private MakeApiKey.Refusal make(Transactions transactions, String by) {
    return Results.refusal(
        new MakeApiKey(store, new Commits(transactions, clock), ids, store, clock)
            .make(issuer, new MakeApiKey.NewKey(MANAGE, null, null), by, null));
  }

  private RotateApiKey.Refusal rotate(String key, String by) {
    return Results.refusal(
        new RotateApiKey(store, new Commits(store, clock), ids, store, clock)
            .rotate(issuer, key, Duration.ofDays(1), by, null));
  }

  private WithdrawApiKey.Withdrawn withdraw(String key, boolean children) {
    return Results.success(
        new WithdrawApiKey(store, new Commits(store, clock), store, clock)
            .withdraw(issuer, key, children, "operator"));
  }
}
