package dev.blazon.webhooks;

import dev.blazon.store.WebhookStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Reads the webhooks of an issuer for it, without their secrets. */
public final class ReadWebhooks {
  private final WebhookStore webhooks;
  private final InstantSource time;

  /** Reads what this store has. */
  public ReadWebhooks(WebhookStore webhooks, InstantSource time) {
    this.webhooks = webhooks;
    this.time = time;
  }

  /** The webhooks of an issuer, by their names. */
  public record All(List<WebhookView> webhooks) {}

  /** All of an issuer. */
  public All all(String issuer) {
    Instant now = time.instant();
    return new All(
        webhooks.webhooks(issuer).stream().map(one -> WebhookView.of(one, now)).toList());
  }

  /**
   * One of an issuer.
   *
   * @param name any text
   */
  public Optional<WebhookView> one(String issuer, String name) {
    return Names.webhook(webhooks, issuer, name).map(one -> WebhookView.of(one, time.instant()));
  }
}
