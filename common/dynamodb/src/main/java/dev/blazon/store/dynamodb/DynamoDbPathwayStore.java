package dev.blazon.store.dynamodb;

import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwaySummary;
import dev.blazon.lifecycle.Plan;
import dev.blazon.store.Page;
import dev.blazon.store.PathwayStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads pathways and plans from the {@link BadgeTable} in DynamoDB; {@link DynamoDbTransactions}
 * writes them.
 */
public final class DynamoDbPathwayStore implements PathwayStore {
  private static final Comparator<PathwaySummary> NEWEST =
      Comparator.comparing(PathwaySummary::createdAt).thenComparing(PathwaySummary::id).reversed();

  private final TableReader reads;

  /**
   * @param table reads a table laid out as {@link BadgeTable} says
   */
  public DynamoDbPathwayStore(TableReads table) {
    reads = new TableReader(table);
  }

  @Override
  public Optional<Pathway> pathway(String id) {
    return reads.item(BadgeTable.pathway(id), PathwayItems::read);
  }

  @Override
  public Page<Pathway> pathways(String issuer, @Nullable String cursor, int limit) {
    return reads.newest(
        BadgeTable.pathways(issuer), cursor, limit, BadgeTable::pathway, PathwayItems::read);
  }

  @Override
  public List<PathwaySummary> open(String issuer) {
    return reads
        .all(BadgeTable.pathways(issuer), BadgeTable.PATHWAYS, PathwayItems::readSummary)
        .stream()
        .sorted(NEWEST)
        .toList();
  }

  @Override
  public List<String> pathwaysWith(String key) {
    return reads.all(
        BadgeTable.stepPartition(key),
        BadgeTable.PATHWAYS,
        item -> BadgeTable.pathwayOf(new ItemReader(item).text(BadgeTable.SK)));
  }

  @Override
  public Optional<Plan> plan(String id) {
    return reads.item(BadgeTable.plan(id), PathwayItems::readPlan);
  }

  @Override
  public Page<Plan> plans(String learner, @Nullable String cursor, int limit) {
    return reads.newest(
        BadgeTable.plans(learner), cursor, limit, BadgeTable::plan, PathwayItems::readPlan);
  }
}
