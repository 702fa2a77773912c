package dev.blazon.webhooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.events.DeliveryQueue;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.Delivery;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Webhook;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.store.Answer;
import dev.blazon.store.Commits;
import dev.blazon.store.CounterStore;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
import dev.blazon.store.WebhookStore;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Sends a webhook an event that tells nothing, so that its issuer sees whether it arrives. */
public final class SendTest {
  private final Asking asking;
  private final Ids ids;
  private final InstantSource time;

  /** Sends to webhooks of this store, by way of this queue. */
  public SendTest(
      WebhookStore webhooks,
      CounterStore counters,
      Commits commits,
      DeliveryQueue queue,
      Ids ids,
      InstantSource time) {
    this.asking = new Asking(webhooks, counters, commits, queue);
    this.ids = ids;
    this.time = time;
  }

  /**
   * Sends one, whatever events the webhook wants.
   *
   * @param name any text
   * @param by who asks, as {@link dev.blazon.lifecycle.Trail} has it
   */
  public Result<Answer<DeliveryView>, DeliveryRefusal> send(
      String issuer, String name, String by, @Nullable RepeatableRequest request) {
    return asking.ask(
        issuer,
        name,
        request,
        (webhook, now) -> new Result.Success<>(test(webhook, by, now)),
        time.instant());
  }

  private Delivery test(Webhook webhook, String by, Instant now) {
    String id = ids.next() + "-test";
    ObjectNode detail =
        Json.mapper()
            .createObjectNode()
            .put("id", id)
            .put("type", EventTypes.TEST)
            .put("at", OpenBadges.dateTime(now))
            .put("issuer", webhook.issuer())
            .put("by", by);
    return Delivery.made(webhook, id, EventTypes.TEST, Message.body(EventTypes.TEST, detail), now);
  }
}
