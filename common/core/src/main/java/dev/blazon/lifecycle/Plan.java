package dev.blazon.lifecycle;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to reach: badges of their own choice, or a {@link Pathway} that they follow.
 *
 * @param id its id, which cannot be guessed
 * @param learner whose it is, as {@code RecipientDigests#ofDeployment} has it
 * @param title what its owner calls it: a line of 1 to {@link Lengths#NAME} characters
 * @param pathway the id of the pathway that is followed; null where the badges are their own choice
 * @param wants the badges that are wanted, in the order that was chosen, {@value #MOST_WANTED} at
 *     most; none where a pathway is followed
 * @param shared whether whoever has its link sees it, and how far its owner is
 * @param reached what its owner had of its badges when they changed it last, for those who see it:
 *     what shows it to others knows not who holds what, and reads how each of these is now; none
 *     where it is not shared
 * @param createdAt since when
 * @param changedAt when it was changed last
 * @param version counts its changes, for optimistic locking; 1 while it is new
 */
@RecordBuilder
public record Plan(
    String id,
    String learner,
    String title,
    @Nullable String pathway,
    List<PathwayStep> wants,
    boolean shared,
    List<Reached> reached,
    Instant createdAt,
    Instant changedAt,
    long version) {
  /** As many badges are in one at most. */
  public static final int MOST_WANTED = 40;

  /** As many plans somebody has at most. */
  public static final int MOST = 50;

  /**
   * A badge that its owner had for a step.
   *
   * @param key the step's, as {@link PathwayStep#key}
   * @param badge which badge that was
   */
  public record Reached(String key, CollectionEntry badge) {}

  /** The badges cannot be changed. */
  public Plan {
    wants = List.copyOf(wants);
    reached = List.copyOf(reached);
  }

  /** Whether a badge is among those that are wanted, in whatever version. */
  public boolean wants(PathwayStep step) {
    return wants.stream().anyMatch(wanted -> wanted.key().equals(step.key()));
  }

  /** Without whose it is, so that no log has it. */
  @Override
  public String toString() {
    return "Plan[" + id + "]";
  }
}
