package dev.blazon.webhooks;

import dev.blazon.events.DeliveryQueue;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.Delivery;
import dev.blazon.lifecycle.DeliveryAsked;
import dev.blazon.lifecycle.Webhook;
import dev.blazon.service.DayLimit;
import dev.blazon.store.Answer;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.CounterStore;
import dev.blazon.store.Decision;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
import dev.blazon.store.WebhookStore;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Commits a delivery that an issuer asks for, counts it among those of the day, and then has it
 * tried. Where the second does not happen, the request fails, and whoever sends it again has it
 * tried: what is remembered of a request names the delivery.
 */
final class Asking {
  /** As often an issuer asks for deliveries within a day in UTC, at the most. */
  static final int A_DAY = 200;

  private final WebhookStore webhooks;
  private final CounterStore counters;
  private final Commits commits;
  private final DeliveryQueue queue;

  Asking(WebhookStore webhooks, CounterStore counters, Commits commits, DeliveryQueue queue) {
    this.webhooks = webhooks;
    this.counters = counters;
    this.commits = commits;
    this.queue = queue;
  }

  /**
   * Has a delivery tried.
   *
   * @param delivery makes it of the webhook, or says why not
   */
  Result<Answer<DeliveryView>, DeliveryRefusal> ask(
      String issuer,
      String name,
      @Nullable RepeatableRequest request,
      BiFunction<Webhook, Instant, Result<Delivery, DeliveryRefusal>> delivery,
      Instant now) {
    Result<Answer<DeliveryView>, DeliveryRefusal> asked =
        commits.once(request, () -> decide(issuer, name, delivery, now));
    return asked.map(
        answer -> {
          queue.send(new DeliveryAsked(issuer, name, id(answer)));
          return answer;
        });
  }

  private static String id(Answer<DeliveryView> answer) {
    return switch (answer) {
      case Answer.First<DeliveryView>(DeliveryView made) -> made.event();
      case Answer.Repeated<DeliveryView>(String json) -> Json.read(json).path("event").asText();
    };
  }

  private Decision<DeliveryView, DeliveryRefusal> decide(
      String issuer,
      String name,
      BiFunction<Webhook, Instant, Result<Delivery, DeliveryRefusal>> delivery,
      Instant now) {
    Webhook webhook = Names.webhook(webhooks, issuer, name).orElse(null);
    if (webhook == null) {
      return new Decision.Refuse<>(new DeliveryRefusal.UnknownWebhook());
    }
    if (webhook.disabled() != null) {
      return new Decision.Refuse<>(new DeliveryRefusal.Disabled());
    }
    DayLimit limit = new DayLimit("DELIVERIES#" + issuer, A_DAY);
    if (limit.isUsedUp(counters, now)) {
      return new Decision.Refuse<>(new DeliveryRefusal.TooOften(DayLimit.untilNextDay(now)));
    }
    return switch (delivery.apply(webhook, now)) {
      case Result.Success<Delivery, DeliveryRefusal>(Delivery made) ->
          new Decision.Commit<>(
              List.of(new Change.KeepDelivery(made), limit.oneMore(now)), DeliveryView.of(made));
      case Result.Refused<Delivery, DeliveryRefusal>(DeliveryRefusal why) ->
          new Decision.Refuse<>(why);
    };
  }
}
