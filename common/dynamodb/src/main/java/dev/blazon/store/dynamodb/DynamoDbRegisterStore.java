package dev.blazon.store.dynamodb;

import dev.blazon.register.ErasureRequest;
import dev.blazon.register.Holding;
import dev.blazon.register.OnlyAward;
import dev.blazon.register.RegisterEntry;
import dev.blazon.register.RenewalRequest;
import dev.blazon.store.Page;
import dev.blazon.store.RegisterStore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the register from the {@link BadgeTable} in DynamoDB; {@link DynamoDbTransactions} writes
 * it.
 */
public final class DynamoDbRegisterStore implements RegisterStore {
  private final TableReader reads;

  /**
   * @param table reads a table laid out as {@link BadgeTable} says
   */
  public DynamoDbRegisterStore(TableReads table) {
    reads = new TableReader(table);
  }

  @Override
  public Optional<RegisterEntry> registered(String assertion) {
    return reads.item(BadgeTable.registerEntry(assertion), RegisterEntryItems::read);
  }

  @Override
  public Page<Holding> holdings(String holder, @Nullable String cursor, int limit) {
    return reads.newestOf(
        BadgeTable.holderPartition(holder), BadgeTable.HOLDINGS, cursor, limit, HoldingItems::read);
  }

  @Override
  public List<Holding> holdings(String holder, String family) {
    return reads
        .all(BadgeTable.holderPartition(holder), BadgeTable.HOLDINGS, HoldingItems::read)
        .stream()
        .filter(holding -> holding.family().equals(family))
        .toList()
        .reversed();
  }

  @Override
  public Page<RegisterEntry> held(String learner, @Nullable String cursor, int limit) {
    return reads.newest(
        BadgeTable.learner(learner),
        cursor,
        limit,
        BadgeTable::registerEntry,
        RegisterEntryItems::read);
  }

  @Override
  public Optional<OnlyAward> onlyAward(String holder, String family) {
    return reads.item(BadgeTable.onlyAward(holder, family), OnlyAwardItems::read);
  }

  @Override
  public List<OnlyAward> onlyAwards(String holder) {
    return reads.all(
        BadgeTable.holderPartition(holder), BadgeTable.ONLY_AWARDS, OnlyAwardItems::read);
  }

  @Override
  public Optional<ErasureRequest> erasureRequest(String issuer, String id) {
    return reads.item(BadgeTable.erasureRequest(issuer, id), ErasureRequestItems::read);
  }

  @Override
  public Page<ErasureRequest> erasureRequests(String issuer, @Nullable String cursor, int limit) {
    return reads.children(
        BadgeTable.erasureRequests(issuer),
        "",
        cursor,
        limit,
        id -> BadgeTable.erasureRequest(issuer, id),
        ErasureRequestItems::read);
  }

  @Override
  public Optional<RenewalRequest> renewalRequest(String assertion) {
    return reads.item(BadgeTable.renewalRequest(assertion), RenewalRequestItems::read);
  }

  @Override
  public Page<RenewalRequest> renewalRequests(String issuer, @Nullable String cursor, int limit) {
    return reads.children(
        BadgeTable.renewalRequests(issuer),
        "",
        cursor,
        limit,
        BadgeTable::renewalRequest,
        RenewalRequestItems::read);
  }
}
