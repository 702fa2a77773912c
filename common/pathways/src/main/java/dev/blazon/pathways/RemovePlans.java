package dev.blazon.pathways;

import dev.blazon.lifecycle.Plan;
import dev.blazon.service.Parallel;
import dev.blazon.store.Page;
import dev.blazon.store.PathwayStore;

/** Removes all plans that somebody has made, for a person who wants nothing to be kept. */
public final class RemovePlans {
  private final PathwayStore plans;
  private final RemovePlan one;

  /** Removes what this store has, each as {@code one} removes it. */
  public RemovePlans(PathwayStore plans, RemovePlan one) {
    this.plans = plans;
    this.one = one;
  }

  /**
   * Whether there is any; eventually consistent.
   *
   * @param learner whose, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   */
  public boolean has(String learner) {
    return !plans.plans(learner, null, 1).elements().isEmpty();
  }

  /**
   * Removes them, {@link Plan#MOST} at most. One that was made in the same second may be missed,
   * because the list of them is eventually consistent.
   *
   * @param learner whose, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   * @return whether that were all; where not, it has to be done again
   * @throws dev.blazon.store.StoreBusy where one could not be removed; it has to be done again
   */
  public boolean remove(String learner) {
    Page<Plan> listed = plans.plans(learner, null, Plan.MOST);
    // Whatever the list has that is gone by now is refused, and that is as good.
    Parallel.each(listed.elements(), found -> one.remove(learner, found.id()));
    return listed.cursor() == null;
  }
}
