package dev.blazon.webhooks;

import dev.blazon.lifecycle.Delivery;
import dev.blazon.store.Page;
import dev.blazon.store.WebhookStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what was delivered to a webhook of an issuer, and what is to be. */
public final class ReadDeliveries {
  private static final int PAGE = 50;

  private final WebhookStore webhooks;

  /** Reads what this store has. */
  public ReadDeliveries(WebhookStore webhooks) {
    this.webhooks = webhooks;
  }

  /**
   * A page of them, the latest first; empty where the issuer has no such webhook.
   *
   * @param name any text
   * @param cursor leads to earlier ones, as a page before gave it; null for the latest
   * @throws dev.blazon.store.InvalidCursor where no page gave this cursor
   */
  public Optional<Page<DeliveryView>> page(String issuer, String name, @Nullable String cursor) {
    return Names.webhook(webhooks, issuer, name)
        .map(
            found -> {
              Page<Delivery> page = webhooks.deliveries(issuer, name, cursor, PAGE);
              return new Page<>(
                  page.elements().stream().map(DeliveryView::of).toList(), page.cursor());
            });
  }
}
