package dev.blazon.lifecycle;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Badges that lead to a goal, stage by stage, as an issuer has put them together: of its own, of
 * other issuers and of other hosts. It can be changed until somebody has progressed in it.
 *
 * @param id its id
 * @param issuer whose it is
 * @param name what it is called: a line of 1 to {@link Lengths#NAME} characters
 * @param description what it leads to, plain text of 1 to {@link Lengths#DESCRIPTION} characters
 * @param image its picture, as {@link Appearance#banner} has one; null where it has none
 * @param order in which order stages are gone through
 * @param stages its stages, at least one, {@value #MOST_STEPS} badges in all at the most
 * @param completion the id of the issuer's badge that is awarded to whoever completes it; null for
 *     none
 * @param counting which badges of somebody count
 * @param onLoss what becomes of the badge for completing it, once a step counts no more
 * @param begunAt since when somebody has progressed in it, so that it cannot be changed; null while
 *     nobody has
 * @param closedAt since when nobody completes it any more; null while it is open
 * @param previous the id of the version before; null where it is the first
 * @param next the id of the version after; null where it is the newest
 * @param createdAt since when
 * @param version counts the changes of this record, for optimistic locking
 * @param trail who made it, and who changed it last
 */
@RecordBuilder
public record Pathway(
    String id,
    String issuer,
    String name,
    String description,
    @Nullable String image,
    StageOrder order,
    List<Stage> stages,
    @Nullable String completion,
    StepPolicy counting,
    LossPolicy onLoss,
    @Nullable Instant begunAt,
    @Nullable Instant closedAt,
    @Nullable String previous,
    @Nullable String next,
    Instant createdAt,
    long version,
    Trail trail) {
  /** As many stages are in one at most. */
  public static final int MOST_STAGES = 20;

  /** As many badges are in all its stages together at most. */
  public static final int MOST_STEPS = 40;

  /** As many pathways an issuer has open at most. */
  public static final int MOST = 100;

  /** The stages cannot be changed. */
  public Pathway {
    stages = List.copyOf(stages);
  }

  /** Every badge that counts in it, stage by stage. */
  public Stream<PathwayStep> steps() {
    return stages.stream().flatMap(stage -> stage.steps().stream());
  }

  /** Those of them that are badges of this deployment, stage by stage. */
  public Stream<PathwayStep.Ours> ours() {
    return steps()
        .flatMap(
            step ->
                switch (step) {
                  case PathwayStep.Ours ours -> Stream.of(ours);
                  case PathwayStep.Elsewhere _ -> Stream.empty();
                });
  }

  /**
   * By what it is found while it is open, when something happens to a badge that is a step;
   * nothing, once it is closed.
   */
  public List<String> keys() {
    return closedAt == null ? steps().map(PathwayStep::key).distinct().toList() : List.of();
  }

  /** The same, once somebody has progressed in it. */
  public Pathway begun(Instant now) {
    return PathwayBuilder.builder(this).begunAt(now).version(version + 1).build();
  }

  /** The same, which nobody completes any more. */
  public Pathway closed(Instant now, String by) {
    return changed(by).closedAt(now).build();
  }

  /** The same, of which this is the version after. */
  public Pathway followedBy(String pathway, String by) {
    return changed(by).next(pathway).build();
  }

  /**
   * Begins the next state of its record, in which nothing but who changed it is another.
   *
   * @param by who changes it, as {@link Trail} has it
   */
  public PathwayBuilder changed(String by) {
    return PathwayBuilder.builder(this).version(version + 1).trail(trail.changed(by));
  }
}
