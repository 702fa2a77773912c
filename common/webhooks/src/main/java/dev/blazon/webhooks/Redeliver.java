package dev.blazon.webhooks;

import dev.blazon.events.DeliveryQueue;
import dev.blazon.lifecycle.Delivery;
import dev.blazon.store.Answer;
import dev.blazon.store.Commits;
import dev.blazon.store.CounterStore;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
import dev.blazon.store.WebhookStore;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Delivers an event to a webhook once more, with the same id and the same body: at once, and then
 * as a new one is tried.
 */
public final class Redeliver {
  private final WebhookStore webhooks;
  private final Asking asking;
  private final InstantSource time;

  /** Delivers to webhooks of this store, by way of this queue. */
  public Redeliver(
      WebhookStore webhooks,
      CounterStore counters,
      Commits commits,
      DeliveryQueue queue,
      InstantSource time) {
    this.webhooks = webhooks;
    this.asking = new Asking(webhooks, counters, commits, queue);
    this.time = time;
  }

  /**
   * Delivers it once more, whatever has come of it before.
   *
   * @param name any text
   * @param event any text
   */
  public Result<Answer<DeliveryView>, DeliveryRefusal> again(
      String issuer, String name, String event, @Nullable RepeatableRequest request) {
    return asking.ask(
        issuer,
        name,
        request,
        (webhook, now) -> {
          Optional<Delivery> found = Names.delivery(webhooks, issuer, name, event);
          return found
              .<Result<Delivery, DeliveryRefusal>>map(
                  before -> new Result.Success<>(before.again(webhook, now)))
              .orElseGet(() -> new Result.Refused<>(new DeliveryRefusal.UnknownDelivery()));
        },
        time.instant());
  }
}
