package dev.blazon.store.dynamodb;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.Span;
import dev.blazon.openbadges.RevocationList;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads Assertions, how their holders let them be shown, the ids of those due for the sweep, and
 * the entries of RevocationLists, from the {@link BadgeTable} in DynamoDB; {@link
 * DynamoDbTransactions} writes them.
 */
public final class DynamoDbAssertionStore implements AssertionStore {
  private final TableReader reads;

  /**
   * @param table reads a table laid out as {@link BadgeTable} says
   */
  public DynamoDbAssertionStore(TableReads table) {
    reads = new TableReader(table);
  }

  @Override
  public Optional<AssertionRecord> assertion(String assertion) {
    return reads.item(BadgeTable.assertion(assertion), AssertionItems::read);
  }

  @Override
  public Optional<Presentation> presentation(String assertion) {
    return reads.item(BadgeTable.presentation(assertion), PresentationItems::read);
  }

  @Override
  public Page<Presentation> listed(String issuer, @Nullable String cursor, int limit) {
    return reads.newest(
        BadgeTable.listed(issuer),
        cursor,
        limit,
        BadgeTable::presentation,
        PresentationItems::read);
  }

  @Override
  public Page<AssertionRecord> assertions(String badge, @Nullable String cursor, int limit) {
    return assertions(badge, "", cursor, limit);
  }

  @Override
  public Page<AssertionRecord> assertionsSince(
      String badge, Instant since, @Nullable String cursor, int limit) {
    return assertions(badge, BadgeTable.time(since), cursor, limit);
  }

  @Override
  public Page<AssertionRecord> newestAssertions(
      String badge,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String cursor,
      int limit) {
    return reads.newestWithin(
        BadgeTable.badgePartition(badge),
        new TableReader.Orders(
            from == null ? BadgeTable.BEFORE_ALL : BadgeTable.time(from),
            to == null ? BadgeTable.AFTER_ALL : BadgeTable.time(to)),
        cursor,
        limit,
        BadgeTable::assertion,
        AssertionItems::read);
  }

  private Page<AssertionRecord> assertions(
      String badge, String from, @Nullable String cursor, int limit) {
    return reads.children(
        BadgeTable.badgePartition(badge),
        from,
        cursor,
        limit,
        BadgeTable::assertion,
        AssertionItems::read);
  }

  @Override
  public List<RevocationList.Entry> revocations(String issuer, Span span) {
    return reads.partition(BadgeTable.revocationList(issuer, span), RevocationItems::read);
  }

  @Override
  public List<String> due(int shard, Instant now, int limit) {
    return reads.due(BadgeTable.dueShard(shard), BadgeTable.time(now), limit).stream()
        .map(BadgeTable.Key::partition)
        .map(BadgeTable::assertionOf)
        .toList();
  }
}
