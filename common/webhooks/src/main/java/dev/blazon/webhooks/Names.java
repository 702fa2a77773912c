package dev.blazon.webhooks;

import dev.blazon.lifecycle.Delivery;
import dev.blazon.lifecycle.Webhook;
import dev.blazon.store.WebhookStore;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds webhooks and deliveries by what a path says: what cannot be is not looked for. */
final class Names {
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

  /** An event's id, as it is published. */
  private static final Pattern EVENT = Pattern.compile("[a-z2-7]{26}-[a-z0-9-]{1,60}");

  private Names() {}

  /** Whether a webhook can be called so. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  static Optional<Webhook> webhook(WebhookStore webhooks, String issuer, String name) {
    return isName(name) ? webhooks.webhook(issuer, name) : Optional.empty();
  }

  static Optional<Delivery> delivery(
      WebhookStore webhooks, String issuer, String name, String event) {
    return isName(name) && EVENT.matcher(event).matches()
        ? webhooks.delivery(issuer, name, event)
        : Optional.empty();
  }
}
