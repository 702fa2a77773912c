package dev.blazon.eventfiles;

import dev.blazon.lifecycle.Delivery;
import dev.blazon.lifecycle.Webhook;
import dev.blazon.signing.SecretCipher;
import dev.blazon.store.Change;
import dev.blazon.webhooks.WebhookSecrets;
import java.time.Instant;
import java.util.List;

/**
 * The sample webhook that the events in {@code events/} speak of, and what is to be delivered to
 * it; and one that is to be removed.
 */
final class SeededWebhooks {
  private static final Instant MADE = Instant.parse("2026-11-22T09:00:00Z");
  private static final String NAME = "campus";
  private static final String TYPE = "Assertion Issued";
  private static final String SECRET = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

  private SeededWebhooks() {}

  static List<Change> all(SecretCipher cipher) {
    return List.of(
        webhook(NAME, cipher),
        webhook("former-campus", cipher),
        new Change.KeepDelivery(
            Delivery.made(
                EventsSeed.ISSUER,
                NAME,
                "exampleassertionaaaaaaaaaa-active",
                TYPE,
                "{\"type\": \"Assertion Issued\"}",
                MADE)));
  }

  private static Change webhook(String name, SecretCipher cipher) {
    String secret =
        cipher.encryptSecret(WebhookSecrets.PURPOSE, EventsSeed.ISSUER + "/" + name, SECRET);
    return new Change.KeepWebhook(
        Webhook.made(
            EventsSeed.ISSUER,
            name,
            "https://hooks.academy.example.org/badges",
            List.of(TYPE),
            secret,
            MADE,
            EventsSeed.KEY));
  }
}
