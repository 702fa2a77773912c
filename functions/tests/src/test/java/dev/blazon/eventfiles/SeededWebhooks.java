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
    Webhook campus = webhook(NAME, "examplewebhookaaaaaaaaaaaa", cipher);
    return List.of(
        new Change.KeepWebhook(campus),
        new Change.KeepWebhook(webhook("former-campus", "examplewebhookbbbbbbbbbbbb", cipher)),
        new Change.KeepDelivery(
            Delivery.made(
                campus,
                "exampleassertionaaaaaaaaaa-active",
                TYPE,
                "{\"type\": \"Assertion Issued\"}",
                MADE)));
  }

  private static Webhook webhook(String name, String id, SecretCipher cipher) {
    String secret =
        cipher.encryptSecret(WebhookSecrets.PURPOSE, EventsSeed.ISSUER + "/" + name, SECRET);
    return Webhook.made(
        EventsSeed.ISSUER,
        id,
        name,
        "https://hooks.academy.example.org/badges",
        List.of(TYPE),
        secret,
        MADE,
        EventsSeed.KEY);
  }
}
