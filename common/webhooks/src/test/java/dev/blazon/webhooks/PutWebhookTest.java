package dev.blazon.webhooks;

import static dev.blazon.webhooks.WebhookScene.FIRST;
import static dev.blazon.webhooks.WebhookScene.ISSUER;
import static dev.blazon.webhooks.WebhookScene.SECOND;
import static dev.blazon.webhooks.WebhookScene.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.json.Fault;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.Webhook;
import dev.blazon.store.Answer;
import dev.blazon.store.Change;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.RequestKey;
import dev.blazon.store.Result;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PutWebhookTest {
  private static final String URL = "https://hooks.example.org/badges";

  private final WebhookScene scene = new WebhookScene();

  @Test
  void aSecretIsMadeAndShownOnce() {
    WebhookView made = scene.put("campus", URL, null, "Assertion Revoked", "Assertion Issued");
    assertEquals(List.of("Assertion Issued", "Assertion Revoked"), made.types());
    String shown = new Answer.First<>(made).json();
    String secret = Json.read(shown).path("secret").asText();
    assertTrue(WebhookSecrets.isSecret(secret), secret);
    assertFalse(Json.write(made).contains("secret"), Json.write(made));
    assertFalse(made.toString().contains(secret), made.toString());
    assertFalse(scene.webhook("campus").secret().contains(secret));
    ReadWebhooks read = new ReadWebhooks(scene.store, scene.clock);
    assertNull(read.one(ISSUER, "campus").orElseThrow().secret());
    assertNull(read.all(ISSUER).webhooks().getFirst().secret());
  }

  /** A client that repeats its request by its key gets the answer, and not the secret again. */
  @Test
  void aRepeatedRequestGetsNoSecretAndNoneIsRemembered() {
    RepeatableRequest request =
        new RepeatableRequest(new RequestKey(ISSUER, "once"), "fingerprint");
    PutWebhook.Setting setting = new PutWebhook.Setting(URI.create(URL), null, List.of());
    Answer<WebhookView> first = answer(scene.put.put(ISSUER, "campus", setting, "key", request));
    String secret = Json.read(first.json()).path("secret").asText();
    assertTrue(WebhookSecrets.isSecret(secret), first::json);
    Answer<WebhookView> again = answer(scene.put.put(ISSUER, "campus", setting, "key", request));
    assertInstanceOf(Answer.Repeated.class, again);
    assertFalse(again.json().contains("secret"), again::json);
    String kept = scene.store.request(request.key()).orElseThrow().toString();
    assertFalse(kept.contains(secret), kept);
  }

  @Test
  void aSecretThatWasGivenIsNotShown() {
    assertNull(scene.put("campus", URL, FIRST).secret());
    assertNull(scene.put("campus", URL, SECOND).secret());
  }

  @Test
  void anotherAddressOrOtherTypesLeaveTheSecret() {
    scene.put("campus", URL, FIRST);
    Webhook before = scene.webhook("campus");
    scene.clock.advance(Duration.ofMinutes(1));
    WebhookView changed = scene.put("campus", URL + "/2", null, "Assertion Issued");
    assertNull(changed.secret());
    assertNull(changed.formerSecretUntil());
    assertEquals(before.secret(), scene.webhook("campus").secret());
    assertEquals(before.createdAt(), scene.webhook("campus").createdAt());
    assertEquals(2, scene.webhook("campus").version());
  }

  @Test
  void whatIsSaidAgainChangesNothing() {
    scene.put("campus", URL, FIRST, "Assertion Issued");
    scene.put("campus", URL, FIRST, "Assertion Issued");
    scene.put("campus", URL, null, "Assertion Issued");
    assertEquals(1, scene.webhook("campus").version());
  }

  /** Said again, another secret does not push out the one before it. */
  @Test
  void theSecretBeforeIsGoodForADay() {
    scene.put("campus", URL, FIRST);
    String before = scene.webhook("campus").secret();
    scene.clock.advance(Duration.ofDays(1));
    assertNotNull(scene.put("campus", URL, SECOND).formerSecretUntil());
    scene.clock.advance(Duration.ofHours(23));
    assertNotNull(scene.put("campus", URL + "/2", SECOND).formerSecretUntil());
    assertEquals(before, scene.webhook("campus").formerSecretAt(scene.clock.instant()));
    scene.clock.advance(Duration.ofHours(1));
    assertNull(scene.webhook("campus").formerSecretAt(scene.clock.instant()));
    assertNull(scene.put("campus", URL, null).formerSecretUntil());
  }

  @Test
  void oneThatWasDisabledIsToldAgain() {
    scene.put("campus", URL, FIRST);
    Webhook gone = scene.webhook("campus").disabled(Webhook.Reason.GONE, scene.clock.instant());
    scene.store.commit(List.of(new Change.KeepWebhook(gone)), null);
    assertNotNull(
        new ReadWebhooks(scene.store, scene.clock).one(ISSUER, "campus").orElseThrow().disabled());
    assertNull(scene.put("campus", URL, null).disabled());
    assertTrue(scene.webhook("campus").wants("Assertion Issued"));
  }

  @Test
  void anIssuerHasTenAtTheMost() {
    for (int i = 0; i < Webhook.MOST; i++) {
      scene.put("hook-" + i, URL, null);
    }
    PutWebhook.Setting one = new PutWebhook.Setting(URI.create(URL), null, List.of());
    assertEquals(
        new Result.Refused<>(new PutWebhook.Refusal.TooMany(Webhook.MOST)),
        scene.put.put(ISSUER, "one-more", one, "key", null));
    scene.put("hook-3", URL + "/changed", null);
    new RemoveWebhook(scene.store, scene.commits).remove(ISSUER, "hook-3");
    value(scene.put.put(ISSUER, "one-more", one, "key", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Campus", "a b", "a_b", "a/b", "ä", "a.b", "a\n"})
  void whatIsNoNameIsRefusedAndFindsNothing(String name) {
    PutWebhook.Setting one = new PutWebhook.Setting(URI.create(URL), null, List.of());
    assertEquals(
        new Result.Refused<>(new PutWebhook.Refusal.NoName()),
        scene.put.put(ISSUER, name, one, "key", null));
    assertEquals(
        new Result.Refused<>(new PutWebhook.Refusal.NoName()),
        scene.put.put(ISSUER, "n".repeat(41), one, "key", null));
    assertTrue(new ReadWebhooks(scene.store, scene.clock).one(ISSUER, name).isEmpty());
    assertTrue(new ReadDeliveries(scene.store).page(ISSUER, name, null).isEmpty());
  }

  @Test
  void anAddressThatNothingIsSentToIsRefusedAtItsPlace() {
    scene.refusal = "is not taken: only https is fetched";
    PutWebhook.Setting one =
        new PutWebhook.Setting(URI.create("http://a.example"), null, List.of());
    assertEquals(
        new Result.Refused<>(
            new PutWebhook.Refusal.Invalid(
                List.of(new Fault("/url", "is not taken: only https is fetched")))),
        scene.put.put(ISSUER, "campus", one, "key", null));
  }

  @Test
  void oneThatIsNotThereIsNotRemoved() {
    RemoveWebhook remove = new RemoveWebhook(scene.store, scene.commits);
    assertInstanceOf(Result.Refused.class, remove.remove(ISSUER, "campus"));
    scene.put("campus", URL, null);
    assertInstanceOf(Result.Refused.class, remove.remove("another", "campus"));
    assertInstanceOf(Result.Success.class, remove.remove(ISSUER, "campus"));
    assertTrue(scene.store.webhook(ISSUER, "campus").isEmpty());
  }

  private static <T, R> Answer<T> answer(Result<Answer<T>, R> result) {
    return switch (result) {
      case Result.Success<Answer<T>, R>(Answer<T> answer) -> answer;
      case Result.Refused<Answer<T>, R> refused -> throw new AssertionError(refused);
    };
  }
}
