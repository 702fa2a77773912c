package dev.blazon.store.dynamodb;

import dev.blazon.lifecycle.KeyEpoch;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A {@link KeyEpoch} as an item, and back. */
final class KeyEpochItems {
  private KeyEpochItems() {}

  static Map<String, AttributeValue> write(KeyEpoch epoch) {
    return new ItemWriter(BadgeTable.keyEpoch(epoch.issuer(), epoch.number()), "KeyEpoch")
        .text("issuer", epoch.issuer())
        .number("number", epoch.number())
        .text("signingKey", epoch.signingKey())
        .text("publicKeyPem", epoch.publicKeyPem())
        .time("startedAt", epoch.startedAt())
        .item();
  }

  static KeyEpoch read(Map<String, AttributeValue> attributes) {
    ItemReader item = new ItemReader(attributes);
    return new KeyEpoch(
        item.text("issuer"),
        Math.toIntExact(item.number("number")),
        item.text("signingKey"),
        item.text("publicKeyPem"),
        item.time("startedAt"));
  }
}
