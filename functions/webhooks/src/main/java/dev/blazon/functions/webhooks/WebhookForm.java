package dev.blazon.functions.webhooks;

import dev.blazon.json.Form;
import dev.blazon.lifecycle.Lengths;
import dev.blazon.webhooks.EventTypes;
import dev.blazon.webhooks.PutWebhook.Setting;
import dev.blazon.webhooks.WebhookSecrets;
import java.net.URI;
import java.util.HashSet;
import java.util.List;

/** Reads the JSON by which an issuer sets a webhook. */
final class WebhookForm {
  /** Stands where there is a fault, and is never used. */
  private static final URI NONE = URI.create("https://none.invalid");

  private WebhookForm() {}

  static Setting read(Form form) {
    String url = form.requiredUrl("url");
    String secret =
        form.matching(
            "secret",
            WebhookSecrets::isSecret,
            "is not %s and %d to %d bytes in base 64, with padding"
                .formatted(WebhookSecrets.PREFIX, WebhookSecrets.LEAST, WebhookSecrets.MOST));
    List<String> types = form.texts("types", EventTypes.count(), Lengths.NAME);
    for (int i = 0; i < types.size(); i++) {
      if (!EventTypes.has(types.get(i))) {
        form.fault("types", "has what is no type of event: see docs/events");
        break;
      }
    }
    if (new HashSet<>(types).size() != types.size()) {
      form.fault("types", "has a type twice");
    }
    return new Setting(url.isEmpty() ? NONE : URI.create(url), secret, types);
  }
}
