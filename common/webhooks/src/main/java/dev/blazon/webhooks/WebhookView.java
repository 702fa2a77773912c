package dev.blazon.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blazon.json.Secret;
import dev.blazon.lifecycle.Webhook;
import dev.blazon.openbadges.OpenBadges;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as the API answers it to its issuer: with the secret where that was made just now, and
 * never again.
 *
 * @param name what its issuer calls it
 * @param url where its requests go
 * @param types the events that it is told; none for all
 * @param createdAt since when
 * @param createdBy by whom, as {@link dev.blazon.lifecycle.Trail} has it
 * @param changedAt when its issuer changed it last
 * @param changedBy who that was, or null
 * @param formerSecretUntil until when its requests are signed with the secret before, too; or null
 * @param failingSince since when no request was taken, or null
 * @param disabled why it is told nothing, or null
 * @param secret what its requests are signed with, where it was made just now; null ever after
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RecordBuilder
public record WebhookView(
    String name,
    String url,
    List<String> types,
    String createdAt,
    @Nullable String createdBy,
    String changedAt,
    @Nullable String changedBy,
    @Nullable String formerSecretUntil,
    @Nullable String failingSince,
    @Nullable DisabledView disabled,
    @Nullable Secret secret) {
  /** Since when a webhook is told nothing, and why. */
  public record DisabledView(String since, Webhook.Reason cause) {}

  /** Of a webhook at {@code now}. */
  static WebhookView of(Webhook webhook, Instant now) {
    Webhook.Disabled disabled = webhook.disabled();
    return WebhookViewBuilder.builder()
        .name(webhook.name())
        .url(webhook.url())
        .types(webhook.types())
        .createdAt(OpenBadges.dateTime(webhook.createdAt()))
        .createdBy(webhook.trail().createdBy())
        .changedAt(OpenBadges.dateTime(webhook.changedAt()))
        .changedBy(webhook.trail().changedBy())
        .formerSecretUntil(
            Optional.ofNullable(webhook.formerUntil())
                .filter(until -> now.isBefore(until))
                .map(OpenBadges::dateTime)
                .orElse(null))
        .failingSince(
            Optional.ofNullable(webhook.failingSince()).map(OpenBadges::dateTime).orElse(null))
        .disabled(
            disabled == null
                ? null
                : new DisabledView(OpenBadges.dateTime(disabled.since()), disabled.reason()))
        .secret(null)
        .build();
  }

  /** The same, showing a secret that was made just now. */
  WebhookView with(String made) {
    return WebhookViewBuilder.builder(this).secret(new Secret(made)).build();
  }
}
