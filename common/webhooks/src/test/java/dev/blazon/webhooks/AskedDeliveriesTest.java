package dev.blazon.webhooks;

import static dev.blazon.webhooks.WebhookScene.EVENT;
import static dev.blazon.webhooks.WebhookScene.FIRST;
import static dev.blazon.webhooks.WebhookScene.ISSUER;
import static dev.blazon.webhooks.WebhookScene.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.Delivery;
import dev.blazon.lifecycle.DeliveryAsked;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.RequestKey;
import dev.blazon.store.Result;
import dev.blazon.verification.fetching.RemoteReceivers.Receipt;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deliveries that an issuer asks for: a test, and one once more. */
class AskedDeliveriesTest {
  private static final String URL = "https://hooks.example.org/badges";

  private final WebhookScene scene = new WebhookScene();

  @BeforeEach
  void set() {
    scene.put("campus", URL, FIRST, "Assertion Revoked");
  }

  @Test
  void aTestIsSentWhateverIsWanted() {
    DeliveryView asked = value(scene.test.send(ISSUER, "campus", "key", null));
    assertEquals("Webhook Test", asked.eventType());
    scene.deliver.attempt(scene.queue.remove());
    String body = scene.sent.getFirst().body();
    assertEquals("Webhook Test", Json.read(body).path("type").asText());
    assertEquals(asked.event(), Json.read(body).at("/data/id").asText());
    assertEquals("key", Json.read(body).at("/data/by").asText());
    assertEquals(
        List.of(asked.event()),
        new ReadDeliveries(scene.store)
            .page(ISSUER, "campus", null).orElseThrow().elements().stream()
                .map(DeliveryView::event)
                .toList());
  }

  /** Whoever sends a request again may do so because its message was never sent. */
  @Test
  void aRepeatedRequestMakesNoOtherTestAndHasItTried() {
    RepeatableRequest request = new RepeatableRequest(new RequestKey(ISSUER, "once"), "same");
    scene.test.send(ISSUER, "campus", "key", request);
    scene.test.send(ISSUER, "campus", "key", request);
    assertEquals(2, scene.queue.size());
    DeliveryAsked first = scene.queue.remove();
    assertEquals(first, scene.queue.remove());
    scene.deliver.attempt(first);
    scene.deliver.attempt(first);
    assertEquals(1, scene.sent.size());
  }

  @Test
  void whatHasFailedIsDeliveredOnceMoreAndTriedAnew() {
    scene.happens(EVENT, "Assertion Revoked");
    for (int i = 0; i < 8; i++) {
      scene.answers.add(new Receipt.Unanswered("timeout"));
      scene.attempt("campus", EVENT).ifPresent(scene.clock::advance);
    }
    assertEquals(Delivery.State.FAILED, scene.delivery("campus", EVENT).state());
    scene.queue.clear();
    DeliveryView again = value(scene.redeliver.again(ISSUER, "campus", EVENT, null));
    assertEquals(Delivery.State.WAITING, again.state());
    assertEquals(8, again.attempts().size());
    scene.answers.add(new Receipt.Answered(500));
    assertEquals(Duration.ofSeconds(5), scene.deliver.attempt(scene.queue.remove()).orElseThrow());
    scene.clock.advance(Duration.ofSeconds(5));
    scene.attempt("campus", EVENT);
    assertEquals(Delivery.State.DELIVERED, scene.delivery("campus", EVENT).state());
    // The oldest are forgotten, and the body and the id are those of the first.
    assertEquals(Delivery.KEPT_ATTEMPTS, scene.delivery("campus", EVENT).attempts().size());
    assertEquals(scene.sent.getFirst().body(), scene.sent.getLast().body());
    assertEquals(
        scene.sent.getFirst().headers().get("webhook-id"),
        scene.sent.getLast().headers().get("webhook-id"));
  }

  @Test
  void whatWasTakenCanBeDeliveredOnceMore() {
    scene.happens(EVENT, "Assertion Revoked");
    scene.attempt("campus", EVENT);
    value(scene.redeliver.again(ISSUER, "campus", EVENT, null));
    scene.attempt("campus", EVENT);
    assertEquals(2, scene.sent.size());
  }

  @Test
  void nothingIsSentToWhatIsNotThereOrDisabled() {
    assertEquals(
        new Result.Refused<>(new DeliveryRefusal.UnknownWebhook()),
        scene.test.send(ISSUER, "other", "key", null));
    assertEquals(
        new Result.Refused<>(new DeliveryRefusal.UnknownWebhook()),
        scene.test.send("another", "campus", "key", null));
    for (String event : List.of(EVENT, "", "none", "a".repeat(26) + "-\u0000", "../other")) {
      assertEquals(
          new Result.Refused<>(new DeliveryRefusal.UnknownDelivery()),
          scene.redeliver.again(ISSUER, "campus", event, null));
    }
    scene.happens(EVENT, "Assertion Revoked");
    scene.answers.add(new Receipt.Answered(410));
    scene.attempt("campus", EVENT);
    assertEquals(
        new Result.Refused<>(new DeliveryRefusal.Disabled()),
        scene.test.send(ISSUER, "campus", "key", null));
    assertEquals(
        new Result.Refused<>(new DeliveryRefusal.Disabled()),
        scene.redeliver.again(ISSUER, "campus", EVENT, null));
  }

  /** Otherwise an issuer could have any host on the internet asked as often as it likes. */
  @Test
  void thereAreSoManyADay() {
    for (int i = 0; i < Asking.A_DAY; i++) {
      value(scene.test.send(ISSUER, "campus", "key", null));
    }
    var refused =
        assertInstanceOf(Result.Refused.class, scene.test.send(ISSUER, "campus", "key", null));
    DeliveryRefusal.TooOften why =
        assertInstanceOf(DeliveryRefusal.TooOften.class, refused.reason());
    assertTrue(why.after().compareTo(Duration.ofDays(1)) <= 0);
    scene.clock.advance(why.after());
    value(scene.test.send(ISSUER, "campus", "key", null));
  }
}
