package dev.blazon.page.reading;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.Plan;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.StepPolicy;
import dev.blazon.page.PathwayTile;
import dev.blazon.page.PlanPage;
import dev.blazon.pathways.HowFar;
import dev.blazon.pathways.Progress;
import dev.blazon.pathways.StepBadge;
import dev.blazon.pathways.StepProgress;
import dev.blazon.service.NewestAssertion;
import dev.blazon.service.Parallel;
import dev.blazon.store.PathwayStore;
import dev.blazon.store.Records;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gathers the page of a plan that its owner shares. What the owner had of its badges when it was
 * changed last, the plan names; how each of these is now, its record says. Who holds what else,
 * nothing here can read.
 *
 * <p>Nobody is named, and nothing is said of what its holder keeps private: that counts as what
 * nobody has. Of what is for whoever has its link, the page says that it was reached, and gives no
 * link.
 */
public final class ShowPlan {
  private final PathwayStore plans;
  private final Records records;
  private final InstantSource time;

  /**
   * Shows what the table has.
   *
   * @param plans the plans, and the pathways that they follow
   * @param records what else pages are made of
   * @param time the time that badges expire by
   */
  public ShowPlan(PathwayStore plans, Records records, InstantSource time) {
    this.plans = plans;
    this.records = records;
    this.time = time;
  }

  /** A plan by its id; empty where there is none, and where it is not shared. */
  public Optional<PlanPage> show(String plan) {
    return Ids.parse(plan).flatMap(plans::plan).filter(Plan::shared).map(this::page);
  }

  private PlanPage page(Plan plan) {
    Snapshot snapshot = new Snapshot(records);
    StepsShown shown = new StepsShown(snapshot, award -> isPublic(award, snapshot), time.instant());
    Optional<Pathway> followed = plans.followed(plan);
    if (followed.isEmpty()) {
      List<StepProgress> wanted = steps(plan, plan.wants(), StepPolicy.CURRENT, snapshot);
      return new PlanPage(
          plan.title(),
          shown.of(wanted),
          List.of(),
          HowFar.of(wanted),
          plan.pathway() != null,
          null);
    }
    Pathway pathway = followed.get();
    Progress progress =
        Progress.of(pathway, steps -> steps(plan, steps, pathway.counting(), snapshot));
    return new PlanPage(
        plan.title(),
        List.of(),
        shown.stages(progress),
        HowFar.of(progress),
        true,
        PathwayTile.of(pathway));
  }

  private List<StepProgress> steps(
      Plan plan, List<PathwayStep> steps, StepPolicy counting, Snapshot snapshot) {
    Instant now = time.instant();
    return Parallel.each(
        steps,
        step ->
            plan.reached().stream()
                .filter(reached -> reached.key().equals(step.key()))
                .flatMap(reached -> badges(reached.badge(), snapshot))
                .filter(badge -> badge.counts(counting, now))
                .findFirst()
                .map(badge -> new StepProgress(step, badge, true))
                .orElseGet(() -> new StepProgress(step, null, false)));
  }

  /** What it was renewed as, and itself; neither where its holder keeps that private. */
  private static Stream<StepBadge> badges(CollectionEntry reached, Snapshot snapshot) {
    return switch (reached) {
      case CollectionEntry.Elsewhere elsewhere -> Stream.of(new StepBadge.Elsewhere(elsewhere));
      case CollectionEntry.Ours(String id) ->
          snapshot.assertion(id).stream()
              .flatMap(
                  first ->
                      Stream.concat(
                          NewestAssertion.after(first, snapshot).stream(), Stream.of(first)))
              .filter(award -> !snapshot.presentationOf(award).isPrivate())
              .map(StepBadge.Ours::new);
    };
  }

  /** Whether its holder lets everybody see its page. */
  private static boolean isPublic(AssertionRecord award, Snapshot snapshot) {
    return snapshot.presentation(award.id()).filter(Presentation::isListed).isPresent();
  }
}
