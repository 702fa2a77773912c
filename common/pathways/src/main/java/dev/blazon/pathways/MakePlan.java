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
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a plan of badges that somebody wants to reach. */
public final class MakePlan {
  private final PathwayStore plans;
  private final Commits commits;
  private final InstantSource time;

  /** Makes them in this store. */
  public MakePlan(PathwayStore plans, Commits commits, InstantSource time) {
    this.plans = plans;
    this.commits = commits;
    this.time = time;
  }

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** The title is no line of 1 to 200 characters that can be seen. */
    record BadTitle() implements Refusal {}

    /** They have {@link Plan#MOST} already. */
    record TooMany() implements Refusal {}
  }

  /**
   * Makes one, once for each form that is shown. Who makes several in the same second may get a few
   * more than {@link Plan#MOST}: the list of them is eventually consistent.
   *
   * @param learner whose, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   * @param form the id of the form that was sent
   * @param title as it was typed
   * @param wants the badges that it begins with
   */
  public Result<Plan, Refusal> make(
      String learner, String form, String title, List<PathwayStep> wants) {
    String id = PlanIds.made(learner, form);
    return commits.retrying(
        () ->
            plans
                .ownedPlan(learner, id)
                .<Decision<Plan, Refusal>>map(Decision.Unchanged::new)
                .orElseGet(() -> decide(learner, id, title, wants)));
  }

  private Decision<Plan, Refusal> decide(
      String learner, String id, String title, List<PathwayStep> wants) {
    Optional<String> read = CollectionTitles.read(title);
    if (read.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.BadTitle());
    }
    if (isFull(plans, learner)) {
      return new Decision.Refuse<>(new Refusal.TooMany());
    }
    Plan made = plan(id, learner, read.get(), null, wants, time.instant());
    return new Decision.Commit<>(List.of(new Change.KeepPlan(made)), made);
  }

  /** Whether somebody has as many as there may be. */
  static boolean isFull(PathwayStore plans, String learner) {
    return plans.plans(learner, null, Plan.MOST).elements().size() >= Plan.MOST;
  }

  /** A plan that is new, which nobody else sees. */
  static Plan plan(
      String id,
      String learner,
      String title,
      @Nullable String pathway,
      List<PathwayStep> wants,
      Instant now) {
    return PlanBuilder.builder()
        .id(id)
        .learner(learner)
        .title(title)
        .pathway(pathway)
        .wants(wants)
        .shared(false)
        .reached(List.of())
        .createdAt(now)
        .changedAt(now)
        .version(1)
        .build();
  }
}
