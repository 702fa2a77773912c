package dev.blazon.functions.webhooks;

import dev.blazon.platform.Deliveries;
import dev.blazon.platform.Secrets;
import dev.blazon.platform.Table;
import dev.blazon.platform.fetching.Receivers;
import dev.blazon.webhooks.Deliver;
import dev.blazon.webhooks.FanOut;
import dev.blazon.webhooks.PutWebhook;
import dev.blazon.webhooks.WebhookSecrets;
import java.security.SecureRandom;

/** Makes what both functions of webhooks do, on the platform that they run on. */
final class Parts {
  private Parts() {}

  static <P extends Table & Deliveries> FanOut fanOut(P platform) {
    return new FanOut(
        platform.webhooks(), platform.transactions(), platform.deliveries(), platform.time());
  }

  static <P extends Table & Secrets & Receivers> Deliver deliver(P platform) {
    return new Deliver(
        platform.webhooks(),
        secrets(platform),
        platform.receivers(),
        platform.commits(),
        platform.time());
  }

  static <P extends Table & Secrets & Receivers> PutWebhook put(P platform) {
    return new PutWebhook(
        platform.webhooks(),
        secrets(platform),
        platform.receivers(),
        platform.commits(),
        platform.ids(),
        platform.time());
  }

  private static WebhookSecrets secrets(Secrets platform) {
    return new WebhookSecrets(platform.secretCipher(), new SecureRandom());
  }
}
