package dev.blazon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.json.Secret;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommitsTest {
  private static final RepeatableRequest REQUEST =
      new RepeatableRequest(new RequestKey("caller", "key"), "fingerprint");

  /** An answer, as the services have them. */
  private record Made(String id, @Nullable Secret secret) {}

  private final TestClock clock = new TestClock();
  private final InMemoryStore store = new InMemoryStore();
  private final Commits commits = new Commits(store, clock);
  private final AtomicInteger decisions = new AtomicInteger();

  private Decision<Made, String> add(String issuer) {
    decisions.incrementAndGet();
    return new Decision.Commit<>(
        List.of(new Change.AddIssuer(Samples.bareIssuer(issuer))),
        new Made(issuer, new Secret("in clear")));
  }

  private String added(@Nullable RepeatableRequest request, String issuer) {
    return Results.success(commits.once(request, () -> add(issuer))).json();
  }

  @Test
  void aRepeatedRequestGetsTheFirstAnswerWithoutItsSecretsAndDecidesNothing() {
    assertEquals("{\"id\":\"a\",\"secret\":\"in clear\"}", added(REQUEST, "a"));
    assertEquals("{\"id\":\"a\"}", added(REQUEST, "b"));
    assertEquals(1, decisions.get());
    assertTrue(store.issuer("b").isEmpty());
  }

  @Test
  void noSecretIsRemembered() {
    added(REQUEST, "a");
    RequestRecord remembered = store.request(REQUEST.key()).orElseThrow();
    assertFalse(remembered.toString().contains("in clear"), remembered::toString);
  }

  @Test
  void aRequestIsRememberedForADay() {
    added(REQUEST, "a");
    assertEquals(
        clock.instant().plus(Duration.ofHours(24)),
        store.request(REQUEST.key()).orElseThrow().expires());
  }

  @Test
  void anotherRequestWithTheSameKeyIsToldSo() {
    added(REQUEST, "a");
    RepeatableRequest other = new RepeatableRequest(REQUEST.key(), "another fingerprint");
    assertThrows(RequestKeyReused.class, () -> added(other, "b"));
    assertTrue(store.issuer("b").isEmpty());
  }

  @Test
  void whatIsRefusedIsNotRemembered() {
    assertEquals(
        "no",
        Results.refusal(commits.once(REQUEST, () -> new Decision.Refuse<Made, String>("no"))));
    assertTrue(store.request(REQUEST.key()).isEmpty());
    assertEquals("a", Results.first(commits.once(REQUEST, () -> add("a"))).id());
  }

  @Test
  void whatChangesNothingIsAnsweredAndNotRemembered() {
    Decision<Made, String> unchanged = new Decision.Unchanged<>(new Made("a", null));
    assertEquals("a", Results.first(commits.once(REQUEST, () -> unchanged)).id());
    assertTrue(store.request(REQUEST.key()).isEmpty());
  }

  @Test
  void aLostRaceIsDecidedAgain() {
    added(null, "0");
    Made made = Results.success(commits.retrying(() -> add(String.valueOf(decisions.get() / 3))));
    assertEquals("1", made.id());
    assertTrue(decisions.get() > 2);
  }

  @Test
  void whoLosesEveryTimeIsToldThatTheStoreIsBusy() {
    added(null, "a");
    assertThrows(StoreBusy.class, () -> added(null, "a"));
    assertEquals(1 + 10, decisions.get());
  }

  @Test
  void whoeverSendsTheSameTwiceAtOnceGetsTheFirstAnswerTwice() {
    Commits racing = new Commits(new Disturbed(store, 1, () -> added(REQUEST, "a")), clock);
    assertEquals("{\"id\":\"a\"}", Results.success(racing.once(REQUEST, () -> add("b"))).json());
    assertTrue(store.issuer("b").isEmpty());
  }

  @Test
  void partsOfARequestAreRememberedApart() {
    added(REQUEST.part(0), "a");
    assertEquals("b", Results.first(commits.once(REQUEST.part(1), () -> add("b"))).id());
  }
}
