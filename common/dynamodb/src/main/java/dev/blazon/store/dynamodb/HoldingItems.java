package dev.blazon.store.dynamodb;

import dev.blazon.register.Holding;
import java.util.Map;

/** Converts a {@link Holding} to a DynamoDB item and back. */
final class HoldingItems {
  static final String FAMILY = "family";

  private HoldingItems() {}

  static Map<String, Attribute> write(Holding holding) {
    return new ItemWriter(BadgeTable.holding(holding), "Holding")
        .text("holder", holding.holder())
        .text("assertion", holding.assertion())
        .text("badge", holding.badge())
        .text(FAMILY, holding.family())
        .time("issuedOn", holding.issuedOn())
        .item();
  }

  static Holding read(Map<String, Attribute> attributes) {
    ItemReader item = new ItemReader(attributes);
    return new Holding(
        item.text("holder"),
        item.text("assertion"),
        item.text("badge"),
        item.text(FAMILY),
        item.time("issuedOn"));
  }
}
