package dev.blazon.store.dynamodb;

import dev.blazon.lifecycle.EndorsementList;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.Subject;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads Endorsements, and which of them are accepted, from the {@link BadgeTable} in DynamoDB;
 * {@link DynamoDbTransactions} writes them.
 */
public final class DynamoDbEndorsementStore implements EndorsementStore {
  private final TableReader reads;

  /**
   * @param table reads a table laid out as {@link BadgeTable} says
   */
  public DynamoDbEndorsementStore(TableReads table) {
    reads = new TableReader(table);
  }

  @Override
  public Optional<EndorsementRecord> endorsement(String endorsement) {
    return reads.item(BadgeTable.endorsement(endorsement), EndorsementItems::read);
  }

  @Override
  public Page<EndorsementRecord> endorsements(String issuer, @Nullable String cursor, int limit) {
    return reads.children(
        BadgeTable.endorser(issuer),
        "",
        cursor,
        limit,
        BadgeTable::endorsement,
        EndorsementItems::read);
  }

  @Override
  public EndorsementList accepted(Subject subject) {
    return reads
        .item(BadgeTable.endorsements(subject), item -> EndorsementListItems.read(subject, item))
        .orElseGet(() -> EndorsementList.none(subject));
  }

  @Override
  public Optional<EndorsementRequest> endorsementRequest(Subject subject, String id) {
    return reads.item(BadgeTable.endorsementRequest(subject, id), EndorsementRequestItems::read);
  }

  @Override
  public List<EndorsementRequest> endorsementRequests(Subject subject) {
    return reads.all(
        BadgeTable.endorsementRequests(subject),
        BadgeTable.ENDORSEMENT_REQUESTS,
        EndorsementRequestItems::read);
  }

  @Override
  public Page<EndorsementRequest> waitingEndorsementRequests(
      String issuer, @Nullable String cursor, int limit) {
    return reads.children(
        BadgeTable.waitingEndorsements(issuer),
        "",
        cursor,
        limit,
        BadgeTable::endorsementRequest,
        EndorsementRequestItems::read);
  }
}
