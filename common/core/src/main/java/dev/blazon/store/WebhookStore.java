package dev.blazon.store;

import dev.blazon.lifecycle.Delivery;
import dev.blazon.lifecycle.Webhook;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Port: reads the webhooks of issuers, and what was delivered to them. Single items are read
 * consistently.
 */
public interface WebhookStore {
  /** A webhook by its name; empty where the issuer has none of it. */
  Optional<Webhook> webhook(String issuer, String name);

  /** All webhooks of an issuer by their names, read consistently. */
  List<Webhook> webhooks(String issuer);

  /** One delivery to a webhook by the id of its event; empty where there is none, or no more. */
  Optional<Delivery> delivery(String issuer, String webhook, String id);

  /**
   * What was delivered to a webhook, or is to be, the latest {@code createdAt} first; eventually
   * consistent.
   *
   * @param cursor where to go on, as an earlier page gave it; null for the beginning
   * @param limit how many at most; at least 1
   * @throws InvalidCursor where no page gave this cursor
   */
  Page<Delivery> deliveries(String issuer, String webhook, @Nullable String cursor, int limit);
}
