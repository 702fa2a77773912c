package dev.blazon.store.dynamodb;

import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.register.MailStop;
import dev.blazon.register.Notice;
import dev.blazon.store.NoticeStore;
import java.util.List;
import java.util.Optional;

/**
 * Reads mails to recipients, and who is sent none, from the {@link BadgeTable} in DynamoDB; {@link
 * DynamoDbTransactions} writes both.
 */
public final class DynamoDbNoticeStore implements NoticeStore {
  private final TableReader reads;

  /**
   * @param table reads a table laid out as {@link BadgeTable} says
   */
  public DynamoDbNoticeStore(TableReads table) {
    reads = new TableReader(table);
  }

  @Override
  public Optional<Notice> notice(String assertion, NoticeKind kind, int attempt) {
    return reads.item(BadgeTable.notice(assertion, kind, attempt), NoticeItems::read);
  }

  @Override
  public List<Notice> notices(String assertion) {
    return reads.all(
        BadgeTable.registerPartition(assertion), BadgeTable.NOTICES, NoticeItems::read);
  }

  @Override
  public List<MailStop> mailStops(String learner) {
    return reads.all(BadgeTable.learner(learner), BadgeTable.MAIL_STOPS, MailStopItems::read);
  }
}
