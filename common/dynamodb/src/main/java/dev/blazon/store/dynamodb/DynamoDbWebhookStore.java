package dev.blazon.store.dynamodb;

import dev.blazon.lifecycle.Delivery;
import dev.blazon.lifecycle.Webhook;
import dev.blazon.store.Page;
import dev.blazon.store.WebhookStore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads webhooks, and what was delivered to them, from the {@link BadgeTable} in DynamoDB; {@link
 * DynamoDbTransactions} writes them.
 */
public final class DynamoDbWebhookStore implements WebhookStore {
  private final TableReader reads;

  /**
   * @param table reads a table laid out as {@link BadgeTable} says
   */
  public DynamoDbWebhookStore(TableReads table) {
    reads = new TableReader(table);
  }

  @Override
  public Optional<Webhook> webhook(String issuer, String name) {
    return reads.item(BadgeTable.webhook(issuer, name), WebhookItems::read);
  }

  @Override
  public List<Webhook> webhooks(String issuer) {
    return reads.all(BadgeTable.webhooks(issuer), BadgeTable.WEBHOOKS, WebhookItems::read);
  }

  @Override
  public Optional<Delivery> delivery(String issuer, String webhook, String id) {
    return reads.item(BadgeTable.delivery(issuer, webhook, id), DeliveryItems::read);
  }

  @Override
  public Page<Delivery> deliveries(
      String issuer, String webhook, @Nullable String cursor, int limit) {
    return reads.newest(
        BadgeTable.deliveries(issuer, webhook),
        cursor,
        limit,
        id -> BadgeTable.delivery(issuer, webhook, id),
        DeliveryItems::read);
  }
}
