package dev.blazon.pathways;

import dev.blazon.lifecycle.Plan;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.PathwayStore;
import dev.blazon.store.Result;
import java.util.List;

/** Removes a plan: what its owner wanted is forgotten, and a pathway is followed no more. */
public final class RemovePlan {
  private final PathwayStore plans;
  private final Commits commits;

  /** Removes what this store has. */
  public RemovePlan(PathwayStore plans, Commits commits) {
    this.plans = plans;
    this.commits = commits;
  }

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** This person has no such plan, or none any more. */
    record Unknown() implements Refusal {}
  }

  /**
   * Removes a plan; whoever comes too late finds none.
   *
   * @param learner who removes it, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   */
  public Result<Plan, Refusal> remove(String learner, String plan) {
    return commits.retrying(
        () ->
            plans
                .ownedPlan(learner, plan)
                .<Decision<Plan, Refusal>>map(
                    found ->
                        new Decision.Commit<>(
                            List.of(new Change.RemovePlan(found.id(), found.version())), found))
                .orElseGet(() -> new Decision.Refuse<>(new Refusal.Unknown())));
  }
}
