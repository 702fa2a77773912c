package dev.blazon.store.dynamodb;

import dev.blazon.register.OnlyAward;
import java.util.Map;

/** Converts an {@link OnlyAward} to a DynamoDB item and back. */
final class OnlyAwardItems {
  static final String ASSERTION = "assertion";

  private OnlyAwardItems() {}

  static Map<String, Attribute> write(OnlyAward award) {
    return new ItemWriter(BadgeTable.onlyAward(award.holder(), award.family()), "OnlyAward")
        .text("holder", award.holder())
        .text("family", award.family())
        .text(ASSERTION, award.assertion())
        .item();
  }

  static OnlyAward read(Map<String, Attribute> attributes) {
    ItemReader item = new ItemReader(attributes);
    return new OnlyAward(item.text("holder"), item.text("family"), item.text(ASSERTION));
  }
}
