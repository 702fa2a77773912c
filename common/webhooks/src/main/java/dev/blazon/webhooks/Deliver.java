package dev.blazon.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blazon.lifecycle.Delivery;
import dev.blazon.lifecycle.Delivery.Attempt;
import dev.blazon.lifecycle.DeliveryAsked;
import dev.blazon.lifecycle.Webhook;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.Result;
import dev.blazon.store.WebhookStore;
import dev.blazon.verification.fetching.RemoteReceivers;
import dev.blazon.verification.fetching.RemoteReceivers.Receipt;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tries a delivery to a webhook: sends the request, signed anew, and keeps what has come of it. It
 * is asked at least once for each, and too early where messages are repeated; what is kept says
 * whether and when there is something to do.
 */
public final class Deliver {
  private final WebhookStore webhooks;
  private final WebhookSecrets secrets;
  private final RemoteReceivers receivers;
  private final Commits commits;
  private final InstantSource time;

  /**
   * @param receivers sends the requests
   */
  public Deliver(
      WebhookStore webhooks,
      WebhookSecrets secrets,
      RemoteReceivers receivers,
      Commits commits,
      InstantSource time) {
    this.webhooks = webhooks;
    this.secrets = secrets;
    this.receivers = receivers;
    this.commits = commits;
    this.time = time;
  }

  /** That nothing can be refused here. */
  private record Nothing() {}

  /**
   * Tries a delivery where it is due.
   *
   * @return after how long it is due next; empty where there is nothing more to do
   * @throws dev.blazon.signing.KeyUnavailable where the key of secrets cannot be had
   */
  public Optional<Duration> attempt(DeliveryAsked asked) {
    Instant now = time.instant();
    Delivery delivery = found(asked);
    Instant due = delivery == null ? null : delivery.next();
    if (delivery == null || !delivery.isWaiting() || due == null) {
      return Optional.empty();
    }
    if (now.isBefore(due)) {
      return Optional.of(Duration.between(now, due));
    }
    Webhook webhook = webhooks.webhook(asked.issuer(), asked.webhook()).orElse(null);
    if (webhook == null || webhook.disabled() != null || !delivery.isFor(webhook)) {
      return keep(() -> giveUp(asked));
    }
    Attempt attempt = send(webhook, delivery);
    return keep(() -> conclude(asked, webhook, attempt));
  }

  private @Nullable Delivery found(DeliveryAsked asked) {
    return webhooks.delivery(asked.issuer(), asked.webhook(), asked.delivery()).orElse(null);
  }

  private Attempt send(Webhook webhook, Delivery delivery) {
    Instant at = time.instant();
    Map<String, String> headers =
        Map.of(
            "webhook-id",
            delivery.id(),
            "webhook-timestamp",
            Long.toString(at.getEpochSecond()),
            "webhook-signature",
            secrets.signature(webhook, delivery.id(), at, delivery.body()));
    Receipt receipt =
        receivers.post(URI.create(webhook.url()), headers, delivery.body().getBytes(UTF_8));
    long ms = Math.max(0, Duration.between(at, time.instant()).toMillis());
    return switch (receipt) {
      case Receipt.Answered(int status) -> new Attempt(at, status, null, ms);
      case Receipt.Unanswered(String code) -> new Attempt(at, null, code, ms);
    };
  }

  private Optional<Duration> keep(Supplier<Decision<Optional<Duration>, Nothing>> decide) {
    return switch (commits.retrying(decide)) {
      case Result.Success<Optional<Duration>, Nothing>(Optional<Duration> wait) -> wait;
      case Result.Refused<Optional<Duration>, Nothing> refused ->
          throw new IllegalStateException("nothing is refused here: " + refused);
    };
  }

  /**
   * Nobody is told any more: its issuer has removed the webhook, and perhaps set another under its
   * name, or it is disabled.
   */
  private Decision<Optional<Duration>, Nothing> giveUp(DeliveryAsked asked) {
    Delivery delivery = found(asked);
    return delivery == null || !delivery.isWaiting()
        ? new Decision.Unchanged<>(Optional.empty())
        : new Decision.Commit<>(
            List.of(new Change.KeepDelivery(delivery.failed())), Optional.empty());
  }

  /**
   * Decides on what is there now: another may have tried it meanwhile, and its issuer may have set
   * the webhook anew, of which the answer from before says nothing.
   */
  private Decision<Optional<Duration>, Nothing> conclude(
      DeliveryAsked asked, Webhook tried, Attempt attempt) {
    Delivery delivery = found(asked);
    if (delivery == null
        || delivery.isDelivered()
        || (!delivery.isWaiting() && !attempt.isTaken())) {
      return new Decision.Unchanged<>(Optional.empty());
    }
    Instant now = time.instant();
    Delivery next = delivery.attempted(attempt, now);
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.KeepDelivery(next));
    webhooks
        .webhook(asked.issuer(), asked.webhook())
        .filter(webhook -> webhook.disabled() == null && webhook.isAsSet(tried))
        .flatMap(webhook -> after(webhook, attempt, next, now))
        .ifPresent(changed -> changes.add(new Change.KeepWebhook(changed)));
    Optional<Duration> wait =
        Optional.ofNullable(next.next()).map(due -> Duration.between(now, due));
    return new Decision.Commit<>(changes, wait);
  }

  /** The webhook after an attempt; empty where that is as it was. */
  private static Optional<Webhook> after(
      Webhook webhook, Attempt attempt, Delivery next, Instant now) {
    if (attempt.isTaken()) {
      return webhook.failingSince() == null ? Optional.empty() : Optional.of(webhook.failing(null));
    }
    if (attempt.isGone()) {
      return Optional.of(webhook.disabled(Webhook.Reason.GONE, now));
    }
    if (webhook.failingSince() == null) {
      return Optional.of(webhook.failing(attempt.at()));
    }
    // Once all attempts of a delivery have failed: one that was not taken is no reason yet.
    return !next.isWaiting() && webhook.isGivenUp(now)
        ? Optional.of(webhook.disabled(Webhook.Reason.FAILING, now))
        : Optional.empty();
  }
}
