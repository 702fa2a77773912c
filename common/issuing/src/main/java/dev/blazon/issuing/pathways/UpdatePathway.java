package dev.blazon.issuing.pathways;

import dev.blazon.issuing.AwardCompletion;
import dev.blazon.issuing.AwardCompletion.Awarded;
import dev.blazon.issuing.AwardCompletion.Refusal;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.pathways.Progress;
import dev.blazon.store.PathwayStore;
import dev.blazon.store.Result;
import java.util.List;
import java.util.Optional;

/** Does what follows in one pathway from what somebody has of its badges now. */
final class UpdatePathway {
  private final PathwayStore pathways;
  private final BeginPathway begin;
  private final AwardCompletion award;
  private final TakeBackCompletion takeBack;

  UpdatePathway(
      PathwayStore pathways,
      BeginPathway begin,
      AwardCompletion award,
      TakeBackCompletion takeBack) {
    this.pathways = pathways;
    this.begin = begin;
    this.award = award;
    this.takeBack = takeBack;
  }

  /**
   * Marks the pathway as begun, awards its badge or takes that back, as what somebody has now asks
   * for; does nothing where it is closed or gone.
   *
   * @param learner who has the badges
   * @param keys of which steps something was heard; none where that is of any
   */
  void follow(String id, LearnerNow learner, List<String> keys) {
    Optional<Pathway> found = open(id);
    if (found.isEmpty() || isSettled(found.get(), learner.learner())) {
      return;
    }
    Pathway pathway = found.get();
    Optional<Progress> completed = learner.completed(pathway);
    if (pathway.begunAt() != null) {
      act(pathway, completed, learner);
    } else if (completed.isPresent() || learner.counts(pathway, keys)) {
      // From here on it stays as it is; who edited it meanwhile was faster.
      begin
          .begin(id)
          .ifPresent(begun -> act(begun, again(pathway, completed, begun, learner), learner));
    }
  }

  private Optional<Pathway> open(String id) {
    return pathways.pathway(id).filter(pathway -> pathway.closedAt() == null);
  }

  /** Whether nothing can follow, whatever somebody has: the most do not have to be looked at. */
  private boolean isSettled(Pathway pathway, String learner) {
    if (pathway.begunAt() == null) {
      return false;
    }
    return pathway.completion() == null
        || switch (pathway.onLoss()) {
          case KEEP -> award.isAwarded(pathway, learner);
          case REVOKE -> false;
        };
  }

  private static Optional<Progress> again(
      Pathway before, Optional<Progress> completed, Pathway begun, LearnerNow learner) {
    return before.version() + 1 == begun.version()
        ? completed.map(progress -> new Progress(begun, progress.stages()))
        : learner.completed(begun);
  }

  private void act(Pathway pathway, Optional<Progress> completed, LearnerNow learner) {
    if (completed.isPresent()) {
      award(completed.get(), learner);
    } else {
      lost(pathway, learner.learner());
    }
  }

  private void lost(Pathway pathway, String learner) {
    switch (pathway.onLoss()) {
      case KEEP -> {
        // It says what was reached.
      }
      case REVOKE -> takeBack.from(pathway, learner);
    }
  }

  private void award(Progress progress, LearnerNow learner) {
    Pathway pathway = progress.pathway();
    switch (award.award(progress, () -> again(pathway.id(), learner), learner.learner())) {
      case Result.Success<Awarded, Refusal> _ -> lookAgain(pathway, learner.anew());
      case Result.Refused<Awarded, Refusal>(Refusal reason) -> {
        switch (reason) {
          case Refusal.NoBadge _,
              Refusal.Closed _,
              Refusal.NotComplete _,
              Refusal.NobodyKnown _,
              Refusal.AlreadyAwarded _ -> {
            // There is nothing to do.
          }
          case Refusal.KeyCompromised() ->
              throw new IllegalStateException(
                  "pathway "
                      + pathway.id()
                      + " is completed, and its badge cannot be signed: the issuer's newest key is"
                      + " compromised");
        }
      }
    }
  }

  private Optional<Progress> again(String pathway, LearnerNow learner) {
    return open(pathway).flatMap(learner.anew()::completed);
  }

  /**
   * What was taken back while this was awarded was followed too early to find it, and nothing tells
   * of it again. To others the event of the award tells everything.
   */
  private void lookAgain(Pathway pathway, LearnerNow learner) {
    switch (pathway.onLoss()) {
      case KEEP -> {
        // Whatever was lost meanwhile would change nothing.
      }
      case REVOKE -> {
        if (learner.completed(pathway).isEmpty()) {
          takeBack.from(pathway, learner.learner());
        }
      }
    }
  }
}
