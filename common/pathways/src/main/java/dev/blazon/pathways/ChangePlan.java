package dev.blazon.pathways;

import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.Plan;
import dev.blazon.lifecycle.PlanBuilder;
import dev.blazon.service.CollectionTitles;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.PathwayStore;
import dev.blazon.store.Result;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Changes a plan as its owner wants it. Each change of one that is shared keeps what its owner has
 * of its badges then, since what shows it to others may not read who holds what.
 */
public final class ChangePlan {
  private final PathwayStore plans;
  private final ReachedNow reached;
  private final Commits commits;
  private final InstantSource time;

  /** Changes what this store has. */
  public ChangePlan(PathwayStore plans, ReachedNow reached, Commits commits, InstantSource time) {
    this.plans = plans;
    this.reached = reached;
    this.commits = commits;
    this.time = time;
  }

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** This person has no such plan. */
    record Unknown() implements Refusal {}

    /** The title is no line of 1 to 200 characters that can be seen. */
    record BadTitle() implements Refusal {}

    /** It was changed meanwhile: what was asked for is of another version. */
    record Stale() implements Refusal {}

    /** There are {@link Plan#MOST_WANTED} badges in it already. */
    record Full() implements Refusal {}

    /** It follows a pathway, whose badges are its issuer's choice. */
    record Followed() implements Refusal {}
  }

  /**
   * Changes the title, the badges and the sharing of a plan, all at once; refused where somebody
   * has changed it since {@code version}.
   *
   * @param learner who changes it, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   * @param version the version that they have seen
   */
  public Result<Plan, Refusal> change(String learner, String plan, long version, PlanEdit edit) {
    return decided(learner, plan, found -> decide(found, version, edit));
  }

  /**
   * Puts a badge to the end of a plan; whatever its version is, so that nobody has to look at it
   * first. One that is in it, in whatever version of the badge, stays where it is.
   *
   * @param learner who changes it, likewise
   */
  public Result<Plan, Refusal> add(String learner, String plan, PathwayStep badge) {
    return decided(learner, plan, found -> added(found, badge));
  }

  private Result<Plan, Refusal> decided(
      String learner, String plan, Function<Plan, Decision<Plan, Refusal>> decide) {
    return commits.retrying(
        () ->
            plans
                .ownedPlan(learner, plan)
                .map(decide)
                .orElseGet(() -> new Decision.Refuse<>(new Refusal.Unknown())));
  }

  private Decision<Plan, Refusal> decide(Plan before, long version, PlanEdit edit) {
    Optional<String> title = CollectionTitles.read(edit.title());
    if (before.version() != version) {
      return new Decision.Refuse<>(new Refusal.Stale());
    }
    if (title.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.BadTitle());
    }
    List<PathwayStep> wants = new ArrayList<>(before.wants());
    edit.step().on(before.wants(), wants);
    return kept(
        before, PlanBuilder.builder(before).title(title.get()).wants(wants).shared(edit.shared()));
  }

  private Decision<Plan, Refusal> added(Plan before, PathwayStep badge) {
    if (before.pathway() != null) {
      return new Decision.Refuse<>(new Refusal.Followed());
    }
    if (before.wants(badge)) {
      return new Decision.Unchanged<>(before);
    }
    if (before.wants().size() >= Plan.MOST_WANTED) {
      return new Decision.Refuse<>(new Refusal.Full());
    }
    List<PathwayStep> wants = new ArrayList<>(before.wants());
    wants.add(badge);
    return kept(before, PlanBuilder.builder(before).wants(wants));
  }

  private Decision<Plan, Refusal> kept(Plan before, PlanBuilder changed) {
    Plan next = changed.build();
    Plan after =
        PlanBuilder.builder(next).reached(next.shared() ? reached.of(next) : List.of()).build();
    if (after.equals(before)) {
      return new Decision.Unchanged<>(before);
    }
    Plan kept =
        PlanBuilder.builder(after).changedAt(time.instant()).version(before.version() + 1).build();
    return new Decision.Commit<>(List.of(new Change.KeepPlan(kept)), kept);
  }
}
