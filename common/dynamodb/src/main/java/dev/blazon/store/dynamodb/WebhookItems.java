package dev.blazon.store.dynamodb;

import dev.blazon.lifecycle.Webhook;
import dev.blazon.lifecycle.WebhookBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@link Webhook} as an item, and back. */
final class WebhookItems {
  private WebhookItems() {}

  static Map<String, Attribute> write(Webhook webhook) {
    Webhook.Disabled disabled = webhook.disabled();
    return new ItemWriter(BadgeTable.webhook(webhook.issuer(), webhook.name()), "Webhook")
        .text("issuer", webhook.issuer())
        .text("id", webhook.id())
        .text("name", webhook.name())
        .text("url", webhook.url())
        .texts("types", webhook.types())
        .text("secret", webhook.secret())
        .text("formerSecret", webhook.formerSecret())
        .time("formerUntil", webhook.formerUntil())
        .time("createdAt", webhook.createdAt())
        .time("changedAt", webhook.changedAt())
        .time("failingSince", webhook.failingSince())
        .time("disabledSince", disabled == null ? null : disabled.since())
        .text("disabledReason", disabled == null ? null : disabled.reason().name())
        .number("version", webhook.version())
        .trail(webhook.trail())
        .item();
  }

  static Webhook read(Map<String, Attribute> attributes) {
    ItemReader item = new ItemReader(attributes);
    return WebhookBuilder.builder()
        .issuer(item.text("issuer"))
        .id(item.text("id"))
        .name(item.text("name"))
        .url(item.text("url"))
        .types(item.texts("types").stream().sorted().toList())
        .secret(item.text("secret"))
        .formerSecret(item.optionalText("formerSecret"))
        .formerUntil(item.optionalTime("formerUntil"))
        .createdAt(item.time("createdAt"))
        .changedAt(item.time("changedAt"))
        .failingSince(item.optionalTime("failingSince"))
        .disabled(disabled(item))
        .trail(item.trail())
        .version(item.number("version"))
        .build();
  }

  private static Webhook.@Nullable Disabled disabled(ItemReader item) {
    String reason = item.optionalText("disabledReason");
    return reason == null
        ? null
        : new Webhook.Disabled(item.time("disabledSince"), Webhook.Reason.valueOf(reason));
  }
}
