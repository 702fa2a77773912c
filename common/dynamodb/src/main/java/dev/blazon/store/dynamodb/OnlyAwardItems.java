package dev.blazon.store.dynamodb;

import dev.blazon.register.OnlyAward;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Converts an {@link OnlyAward} to a DynamoDB item and back. */
final class OnlyAwardItems {
  static final String ASSERTION = "assertion";

  private OnlyAwardItems() {}

  static Map<String, AttributeValue> write(OnlyAward award) {
    return new ItemWriter(BadgeTable.onlyAward(award.holder(), award.family()), "OnlyAward")
        .text("holder", award.holder())
        .text("family", award.family())
        .text(ASSERTION, award.assertion())
        .item();
  }

  static OnlyAward read(Map<String, AttributeValue> attributes) {
    ItemReader item = new ItemReader(attributes);
    return new OnlyAward(item.text("holder"), item.text("family"), item.text(ASSERTION));
  }
}
