package dev.blazon.page.reading;

import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.Plan;
import dev.blazon.lifecycle.StepPolicy;
import dev.blazon.page.PlanTile;
import dev.blazon.pathways.CollectionsOnce;
import dev.blazon.pathways.HeldAssertions;
import dev.blazon.pathways.HowFar;
import dev.blazon.pathways.Progress;
import dev.blazon.pathways.ReachedNow;
import dev.blazon.pathways.ReadProgress;
import dev.blazon.pathways.StepProgress;
import dev.blazon.service.Parallel;
import dev.blazon.store.CollectionStore;
import dev.blazon.store.PathwayStore;
import dev.blazon.store.Records;
import dev.blazon.store.RegisterStore;
import java.time.InstantSource;
import java.util.List;

/**
 * How far one person is in everything that they plan, of one snapshot: what they hold is listed
 * once, and each Assertion is read once.
 */
final class MyProgress {
  private final PathwayStore pathways;
  private final String learner;
  private final HeldAssertions held;
  private final ReadProgress progress;

  MyProgress(
      PathwayStore pathways,
      RegisterStore register,
      CollectionStore collections,
      Records snapshot,
      String learner,
      InstantSource time) {
    this.pathways = pathways;
    this.learner = learner;
    this.held = HeldAssertions.listed(register, learner, ReachedNow.MOST_HELD);
    this.progress = new ReadProgress(snapshot::assertion, new CollectionsOnce(collections), time);
  }

  /** How far they are in a pathway. */
  Progress of(Pathway pathway) {
    return progress.of(pathway, learner, held);
  }

  /** What they have of badges of their own choice. */
  List<StepProgress> of(List<PathwayStep> wants) {
    return progress.of(wants, learner, held, StepPolicy.CURRENT);
  }

  /** How far they are in each of these plans. */
  List<PlanTile> tiles(List<Plan> plans) {
    return Parallel.each(plans, plan -> PlanTile.of(plan, of(plan)));
  }

  private HowFar of(Plan plan) {
    return pathways
        .followed(plan)
        .map(pathway -> HowFar.of(of(pathway)))
        .orElseGet(() -> HowFar.of(of(plan.wants())));
  }

  /** Whether they have more badges than are looked at. */
  boolean isCut() {
    return held.isCut();
  }

  /** The ids of all that they hold of a badge. */
  List<String> held(PathwayStep.Ours step) {
    return held.of(step);
  }
}
