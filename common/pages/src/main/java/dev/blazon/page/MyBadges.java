package dev.blazon.page;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of somebody's badges shows, for its template.
 *
 * @param address whose they are
 * @param badges some of them, the latest first
 * @param beginning whether these are the latest
 * @param cursor leads to those before; null where there are none
 * @param collections what they have made of their badges, the latest first
 * @param plans what they want to reach, the latest first
 * @param said the key of what stands above it all; null for nothing
 */
@RecordBuilder
public record MyBadges(
    String address,
    List<MyBadge> badges,
    boolean beginning,
    @Nullable String cursor,
    List<CollectionTile> collections,
    List<PlanTile> plans,
    @Nullable String said) {
  /** Those among them that no other has followed. */
  public List<MyBadge> newest() {
    return badges.stream().filter(badge -> !badge.renewal().isDone()).toList();
  }

  /** Without the address, so that no log has it. */
  @Override
  public String toString() {
    return "MyBadges[" + badges.size() + "]";
  }
}
