package dev.blazon.pathways;

import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.Plan;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.PathwayStore;
import dev.blazon.store.Result;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Has somebody follow a pathway: a plan that names it, one of each pathway. */
public final class FollowPathway {
  private final PathwayStore pathways;
  private final Commits commits;
  private final InstantSource time;

  /** Keeps them in this store. */
  public FollowPathway(PathwayStore pathways, Commits commits, InstantSource time) {
    this.pathways = pathways;
    this.commits = commits;
    this.time = time;
  }

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** There is no such pathway. */
    record Unknown() implements Refusal {}

    /** Nobody completes it any more. */
    record Closed() implements Refusal {}

    /** They have {@link Plan#MOST} plans already. */
    record TooMany() implements Refusal {}
  }

  /**
   * The plan by which somebody follows a pathway; empty where they do not.
   *
   * @param learner who, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   */
  public Optional<Plan> following(String learner, String pathway) {
    return pathways.ownedPlan(learner, PlanIds.following(learner, pathway));
  }

  /**
   * Follows a pathway; whoever does already has that plan.
   *
   * @param learner who, likewise
   */
  public Result<Plan, Refusal> follow(String learner, String pathway) {
    return commits.retrying(
        () ->
            following(learner, pathway)
                .<Decision<Plan, Refusal>>map(Decision.Unchanged::new)
                .orElseGet(
                    () ->
                        Ids.parse(pathway)
                            .flatMap(pathways::pathway)
                            .map(found -> decide(learner, found))
                            .orElseGet(() -> new Decision.Refuse<>(new Refusal.Unknown()))));
  }

  private Decision<Plan, Refusal> decide(String learner, Pathway pathway) {
    if (pathway.closedAt() != null) {
      return new Decision.Refuse<>(new Refusal.Closed());
    }
    if (MakePlan.isFull(pathways, learner)) {
      return new Decision.Refuse<>(new Refusal.TooMany());
    }
    Plan made =
        MakePlan.plan(
            PlanIds.following(learner, pathway.id()),
            learner,
            pathway.name(),
            pathway.id(),
            List.of(),
            time.instant());
    return new Decision.Commit<>(List.of(new Change.KeepPlan(made)), made);
  }
}
