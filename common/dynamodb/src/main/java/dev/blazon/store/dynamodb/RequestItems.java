package dev.blazon.store.dynamodb;

import dev.blazon.store.RequestKey;
import dev.blazon.store.RequestRecord;
import java.time.Instant;
import java.util.Map;

/**
 * Converts an idempotency record ({@link RequestRecord}) to a DynamoDB item and back.
 *
 * <p>DynamoDB's TTL works to the second and deletes days late, so the truth is {@code keptUntil},
 * which has the fixed width that conditions can compare.
 */
final class RequestItems {
  static final String KEPT_UNTIL = "keptUntil";

  private RequestItems() {}

  static Map<String, Attribute> write(RequestRecord request) {
    Instant expires = request.expires();
    return new ItemWriter(BadgeTable.request(request.key()), "Request")
        .text("caller", request.key().caller())
        .text("key", request.key().key())
        .text("fingerprint", request.fingerprint())
        .text("answer", request.answer())
        .text(KEPT_UNTIL, BadgeTable.time(expires))
        .number(BadgeTable.TTL, expires.getEpochSecond() + 1)
        .item();
  }

  static RequestRecord read(Map<String, Attribute> attributes) {
    ItemReader item = new ItemReader(attributes);
    return new RequestRecord(
        new RequestKey(item.text("caller"), item.text("key")),
        item.text("fingerprint"),
        item.text("answer"),
        item.time(KEPT_UNTIL));
  }
}
