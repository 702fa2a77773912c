package dev.blazon.webhooks;

import static dev.blazon.webhooks.WebhookScene.EVENT;
import static dev.blazon.webhooks.WebhookScene.FIRST;
import static dev.blazon.webhooks.WebhookScene.ISSUER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.Delivery;
import dev.blazon.lifecycle.DeliveryAsked;
import dev.blazon.lifecycle.Webhook;
import dev.blazon.verification.fetching.RemoteReceivers.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliverTest {
  private static final String URL = "https://hooks.example.org/badges";
  private static final Receipt FAILED = new Receipt.Answered(503);

  private final WebhookScene scene = new WebhookScene();

  @BeforeEach
  void set() {
    scene.put("campus", URL, FIRST);
  }

  @Test
  void whatHappensIsSentOnceAsItIs() {
    scene.happens(EVENT, "Assertion Issued");
    assertEquals(new DeliveryAsked(ISSUER, "campus", EVENT), scene.queue.remove());
    assertEquals(Optional.empty(), scene.attempt("campus", EVENT));
    WebhookScene.Sent sent = scene.sent.getFirst();
    assertEquals(URL, sent.url().toString());
    assertEquals(
        "{\"type\":\"Assertion Issued\",\"timestamp\":\"2026-11-24T10:00:00Z\",\"data\":"
            + Json.write(Json.read(WebhookScene.event(EVENT, "Assertion Issued")))
            + "}",
        sent.body());
    Delivery delivery = scene.delivery("campus", EVENT);
    assertEquals(Delivery.State.DELIVERED, delivery.state());
    assertEquals(
        List.of(new Delivery.Attempt(scene.clock.instant(), 204, null, 0)), delivery.attempts());
  }

  /** Both the event and the message of its delivery may come again. */
  @Test
  void whatWasTakenIsNotSentAgain() {
    scene.happens(EVENT, "Assertion Issued");
    scene.attempt("campus", EVENT);
    scene.queue.clear();
    scene.happens(EVENT, "Assertion Issued");
    assertTrue(scene.queue.isEmpty());
    assertEquals(Optional.empty(), scene.attempt("campus", EVENT));
    assertEquals(1, scene.sent.size());
  }

  /** Whoever made the delivery may have ended before its message was sent. */
  @Test
  void whatWasNeverTriedIsPutInTheQueueAgain() {
    scene.happens(EVENT, "Assertion Issued");
    scene.queue.clear();
    scene.happens(EVENT, "Assertion Issued");
    assertEquals(1, scene.queue.size());
  }

  @Test
  void itIsTriedAsOftenAndAsLateAsIsSaid() {
    scene.happens(EVENT, "Assertion Issued");
    List<Duration> waits = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      scene.answers.add(FAILED);
      Duration wait = scene.attempt("campus", EVENT).orElseThrow();
      waits.add(wait);
      // A message that comes too early waits for the rest.
      scene.clock.advance(wait.minusSeconds(1));
      assertEquals(Optional.of(Duration.ofSeconds(1)), scene.attempt("campus", EVENT));
      scene.clock.advance(Duration.ofSeconds(1));
    }
    assertEquals(
        List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(10)),
        waits);
    scene.answers.add(FAILED);
    assertEquals(Optional.empty(), scene.attempt("campus", EVENT));
    assertEquals(8, scene.sent.size());
    Delivery delivery = scene.delivery("campus", EVENT);
    assertEquals(Delivery.State.FAILED, delivery.state());
    assertNull(delivery.next());
    assertEquals(8, delivery.attempts().size());
    assertEquals(Optional.empty(), scene.attempt("campus", EVENT));
    assertEquals(8, scene.sent.size());
    // A day is no reason to give the webhook up.
    assertNull(scene.webhook("campus").disabled());
  }

  /** Receivers refuse a signature that is older than five minutes. */
  @Test
  void eachAttemptIsSignedAnewAndHasTheSameId() {
    scene.happens(EVENT, "Assertion Issued");
    scene.answers.add(FAILED);
    scene.clock.advance(scene.attempt("campus", EVENT).orElseThrow());
    scene.attempt("campus", EVENT);
    WebhookScene.Sent first = scene.sent.getFirst();
    WebhookScene.Sent second = scene.sent.getLast();
    assertEquals(first.body(), second.body());
    assertEquals(first.headers().get("webhook-id"), second.headers().get("webhook-id"));
    for (String header : List.of("webhook-timestamp", "webhook-signature")) {
      assertNotEquals(first.headers().get(header), second.headers().get(header), header);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 400, 401, 404, 429, 500})
  void whateverIsNotTakenIsTriedAgain(int status) {
    scene.happens(EVENT, "Assertion Issued");
    scene.answers.add(new Receipt.Answered(status));
    assertEquals(Optional.of(Duration.ofSeconds(5)), scene.attempt("campus", EVENT));
    assertEquals(status, scene.delivery("campus", EVENT).attempts().getFirst().status());
  }

  @Test
  void whyThereWasNoAnswerIsKept() {
    scene.happens(EVENT, "Assertion Issued");
    scene.answers.add(new Receipt.Unanswered("address"));
    scene.attempt("campus", EVENT);
    Delivery.Attempt attempt = scene.delivery("campus", EVENT).attempts().getFirst();
    assertEquals("address", attempt.error());
    assertNull(attempt.status());
  }

  @Test
  void whoeverAnswersGoneIsToldNothingMore() {
    scene.happens(EVENT, "Assertion Issued");
    scene.happens(another(1), "Assertion Issued");
    scene.answers.add(new Receipt.Answered(410));
    assertEquals(Optional.empty(), scene.attempt("campus", EVENT));
    assertEquals(Delivery.State.FAILED, scene.delivery("campus", EVENT).state());
    assertEquals(
        new Webhook.Disabled(scene.clock.instant(), Webhook.Reason.GONE),
        scene.webhook("campus").disabled());
    // What was waiting is not sent either, and what happens then is not kept.
    assertEquals(Optional.empty(), scene.attempt("campus", another(1)));
    assertEquals(Delivery.State.FAILED, scene.delivery("campus", another(1)).state());
    assertEquals(1, scene.sent.size());
    scene.happens(another(2), "Assertion Issued");
    assertTrue(scene.store.delivery(ISSUER, "campus", another(2)).isEmpty());
  }

  @Test
  void whatHasTakenNothingForFiveDaysIsToldNothingMore() {
    Instant begun = scene.clock.instant();
    int events = 0;
    while (scene.webhook("campus").disabled() == null) {
      fail(another(events++));
      assertTrue(events < 20);
    }
    Webhook.Disabled disabled = scene.webhook("campus").disabled();
    assertNotNull(disabled);
    assertEquals(Webhook.Reason.FAILING, disabled.reason());
    assertTrue(!disabled.since().isBefore(begun.plus(Duration.ofDays(5))));
    assertTrue(disabled.since().isBefore(begun.plus(Duration.ofDays(7))));
    assertEquals(begun, scene.webhook("campus").failingSince());
  }

  @Test
  void oneRequestThatIsTakenEndsTheCount() {
    for (int i = 0; i < 4; i++) {
      fail(another(i));
    }
    assertNotNull(scene.webhook("campus").failingSince());
    scene.happens(EVENT, "Assertion Issued");
    scene.attempt("campus", EVENT);
    assertNull(scene.webhook("campus").failingSince());
    for (int i = 4; i < 8; i++) {
      fail(another(i));
    }
    assertNull(scene.webhook("campus").disabled());
  }

  @Test
  void whatWasRemovedIsToldNothing() {
    scene.happens(EVENT, "Assertion Issued");
    new RemoveWebhook(scene.store, scene.commits).remove(ISSUER, "campus");
    assertEquals(Optional.empty(), scene.attempt("campus", EVENT));
    assertEquals(List.of(), scene.sent);
    assertEquals(Delivery.State.FAILED, scene.delivery("campus", EVENT).state());
  }

  /** It has the name of the one before, and perhaps another system behind it. */
  @Test
  void whatWaitedForOneThatWasRemovedIsNotSentToTheNextOfItsName() {
    scene.happens(EVENT, "Assertion Issued");
    scene.answers.add(FAILED);
    scene.clock.advance(scene.attempt("campus", EVENT).orElseThrow());
    new RemoveWebhook(scene.store, scene.commits).remove(ISSUER, "campus");
    scene.put("campus", "https://another.example/", FIRST);
    assertEquals(Optional.empty(), scene.attempt("campus", EVENT));
    assertEquals(List.of(URL), scene.sent.stream().map(sent -> sent.url().toString()).toList());
    assertEquals(Delivery.State.FAILED, scene.delivery("campus", EVENT).state());

    // Nor when the event comes again; what happens from then on is.
    scene.queue.clear();
    scene.happens(EVENT, "Assertion Issued");
    assertTrue(scene.queue.isEmpty());
    scene.happens(another(1), "Assertion Issued");
    scene.attempt("campus", another(1));
    assertEquals("https://another.example/", scene.sent.getLast().url().toString());

    // Its issuer can have it sent to that one.
    WebhookScene.value(scene.redeliver.again(ISSUER, "campus", EVENT, null));
    scene.attempt("campus", EVENT);
    assertEquals(Delivery.State.DELIVERED, scene.delivery("campus", EVENT).state());
  }

  /** The answer of an address from before says nothing of what is set now. */
  @Test
  void anAnswerFromBeforeDisablesNothingThatWasSetMeanwhile() {
    scene.happens(EVENT, "Assertion Issued");
    scene.answers.add(new Receipt.Answered(410));
    scene.meanwhile = () -> scene.put("campus", "https://another.example/", FIRST);
    scene.attempt("campus", EVENT);
    assertNull(scene.webhook("campus").disabled());

    scene.happens(another(1), "Assertion Issued");
    scene.answers.add(FAILED);
    scene.meanwhile =
        () -> {
          new RemoveWebhook(scene.store, scene.commits).remove(ISSUER, "campus");
          scene.put("campus", URL, FIRST);
        };
    scene.attempt("campus", another(1));
    assertNull(scene.webhook("campus").failingSince());
  }

  @Test
  void whatIsNotThereIsDone() {
    assertEquals(Optional.empty(), scene.attempt("campus", EVENT));
    assertEquals(Optional.empty(), scene.attempt("other", EVENT));
  }

  @Test
  void eachIsToldWhatItWants() {
    scene.put("issued", URL, FIRST, "Assertion Issued");
    scene.put("revoked", URL, FIRST, "Assertion Revoked");
    scene.happens(EVENT, "Assertion Issued");
    assertEquals(
        List.of("campus", "issued"),
        scene.queue.stream().map(DeliveryAsked::webhook).sorted().toList());
  }

  /** Another attempt of the same delivery has come through meanwhile. */
  @Test
  void whatIsTakenStaysTaken() {
    scene.happens(EVENT, "Assertion Issued");
    Delivery before = scene.delivery("campus", EVENT);
    scene.attempt("campus", EVENT);
    Delivery taken = scene.delivery("campus", EVENT);
    assertEquals(2, taken.version());
    assertTrue(before.isWaiting() && taken.isDelivered());
  }

  /** Fails with all attempts; 27.6 hours later. */
  private void fail(String event) {
    scene.happens(event, "Assertion Issued");
    for (int i = 0; i < 8; i++) {
      scene.answers.add(FAILED);
      scene.attempt("campus", event).ifPresent(scene.clock::advance);
    }
  }

  private static String another(int number) {
    return "kb4ws3dpfvuw4zltoqxgs3lbmu-expiring-" + number;
  }
}
