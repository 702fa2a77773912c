package dev.blazon.store.dynamodb;

import dev.blazon.register.MailStop;
import java.util.Map;

/** Converts a {@link MailStop} to a DynamoDB item and back. */
final class MailStopItems {
  private MailStopItems() {}

  static Map<String, Attribute> write(MailStop stop) {
    return new ItemWriter(BadgeTable.mailStop(stop), "MailStop")
        .text("learner", stop.learner())
        .text("issuer", stop.issuer())
        .text("cause", stop.cause().name())
        .time("since", stop.since())
        .item();
  }

  static MailStop read(Map<String, Attribute> attributes) {
    ItemReader item = new ItemReader(attributes);
    return new MailStop(
        item.text("learner"),
        item.optionalText("issuer"),
        MailStop.Cause.valueOf(item.text("cause")),
        item.time("since"));
  }
}
