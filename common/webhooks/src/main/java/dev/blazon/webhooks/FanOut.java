package dev.blazon.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.events.DeliveryQueue;
import dev.blazon.lifecycle.Delivery;
import dev.blazon.lifecycle.DeliveryAsked;
import dev.blazon.lifecycle.Webhook;
import dev.blazon.store.Change;
import dev.blazon.store.Transactions;
import dev.blazon.store.WebhookStore;
import java.time.InstantSource;
import java.util.List;

/**
 * Makes a delivery of an event for each webhook of its issuer that wants it. Events come at least
 * once: one that was there before makes none anew, and is tried again only where it never was.
 */
public final class FanOut {
  private final WebhookStore webhooks;
  private final Transactions transactions;
  private final DeliveryQueue queue;
  private final InstantSource time;

  /** Tells webhooks of this store, by way of this queue. */
  public FanOut(
      WebhookStore webhooks, Transactions transactions, DeliveryQueue queue, InstantSource time) {
    this.webhooks = webhooks;
    this.transactions = transactions;
    this.queue = queue;
    this.time = time;
  }

  /**
   * Hands an event on.
   *
   * @param detail the event, as it was published
   */
  public void take(JsonNode detail) {
    String type = detail.path("type").asText();
    for (Webhook webhook : webhooks.webhooks(detail.path("issuer").asText())) {
      if (webhook.wants(type)) {
        tell(
            Delivery.made(
                webhook,
                detail.path("id").asText(),
                type,
                Message.body(type, detail),
                time.instant()));
      }
    }
  }

  private void tell(Delivery delivery) {
    boolean isNew =
        switch (transactions.commit(List.of(new Change.KeepDelivery(delivery)), null)) {
          case Transactions.Commit.Committed() -> true;
          case Transactions.Commit.Conflict(Change _) -> false;
          case Transactions.Commit.Replayed _ ->
              throw new IllegalStateException("nothing was remembered");
        };
    if (isNew || wasNeverTried(delivery)) {
      queue.send(DeliveryAsked.of(delivery));
    }
  }

  /** Whoever made it may have ended before it was in the queue. */
  private boolean wasNeverTried(Delivery delivery) {
    return webhooks
        .delivery(delivery.issuer(), delivery.webhook(), delivery.id())
        .filter(found -> found.isWaiting() && found.attempts().isEmpty())
        .isPresent();
  }
}
