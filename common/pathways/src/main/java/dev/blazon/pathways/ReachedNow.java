package dev.blazon.pathways;

import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.Plan;
import dev.blazon.lifecycle.StepPolicy;
import dev.blazon.store.PathwayStore;
import dev.blazon.store.RegisterStore;
import java.util.List;
import java.util.Optional;

/**
 * Tells what the owner of a plan has of its badges now, for those that it is shared with. A pathway
 * that is followed is read as it is now.
 */
public final class ReachedNow {
  /** As many of the latest Assertions of a person are looked at. */
  public static final int MOST_HELD = 1_000;

  private final PathwayStore pathways;
  private final RegisterStore register;
  private final ReadProgress progress;

  /** Tells it from what these have. */
  public ReachedNow(PathwayStore pathways, RegisterStore register, ReadProgress progress) {
    this.pathways = pathways;
    this.register = register;
    this.progress = progress;
  }

  /** What counts of a plan's badges, in their order. */
  public List<Plan.Reached> of(Plan plan) {
    HeldAssertions held = HeldAssertions.listed(register, plan.learner(), MOST_HELD);
    Optional<Pathway> followed = pathways.followed(plan);
    List<PathwayStep> steps =
        followed.map(pathway -> pathway.steps().distinct().toList()).orElse(plan.wants());
    StepPolicy counting = followed.map(Pathway::counting).orElse(StepPolicy.CURRENT);
    return of(progress.of(steps, plan.learner(), held, counting));
  }

  /** The same, where it is known how far its owner is. */
  public static List<Plan.Reached> of(List<StepProgress> steps) {
    return steps.stream()
        .filter(StepProgress::counts)
        .flatMap(
            step -> badge(step).map(badge -> new Plan.Reached(step.step().key(), badge)).stream())
        .toList();
  }

  private static Optional<CollectionEntry> badge(StepProgress step) {
    StepBadge badge = step.badge();
    return badge == null
        ? Optional.empty()
        : Optional.of(
            switch (badge) {
              case StepBadge.Ours(var assertion) -> new CollectionEntry.Ours(assertion.id());
              case StepBadge.Elsewhere(var elsewhere) -> elsewhere;
            });
  }
}
