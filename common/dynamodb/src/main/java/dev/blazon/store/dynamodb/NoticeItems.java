package dev.blazon.store.dynamodb;

import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.register.Notice;
import dev.blazon.register.NoticeBuilder;
import dev.blazon.register.NoticeOutcome;
import java.util.Map;

/** Converts a {@link Notice} to a DynamoDB item and back. */
final class NoticeItems {
  private NoticeItems() {}

  static Map<String, Attribute> write(Notice notice) {
    return new ItemWriter(
            BadgeTable.notice(notice.assertion(), notice.kind(), notice.attempt()), "Notice")
        .text("assertion", notice.assertion())
        .text("kind", notice.kind().name())
        .number("attempt", notice.attempt())
        .text("request", notice.request())
        .text("outcome", notice.outcome().name())
        .text("reason", notice.reason())
        .time("askedAt", notice.askedAt())
        .text("askedBy", notice.askedBy())
        .time("changedAt", notice.changedAt())
        .number("version", notice.version())
        .item();
  }

  static Notice read(Map<String, Attribute> attributes) {
    ItemReader item = new ItemReader(attributes);
    return NoticeBuilder.builder()
        .assertion(item.text("assertion"))
        .kind(NoticeKind.valueOf(item.text("kind")))
        .attempt(Math.toIntExact(item.number("attempt")))
        .request(item.optionalText("request"))
        .outcome(NoticeOutcome.valueOf(item.text("outcome")))
        .reason(item.optionalText("reason"))
        .askedAt(item.time("askedAt"))
        .askedBy(item.optionalText("askedBy"))
        .changedAt(item.time("changedAt"))
        .version(item.number("version"))
        .build();
  }
}
