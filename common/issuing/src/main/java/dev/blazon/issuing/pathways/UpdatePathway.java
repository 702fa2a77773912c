package dev.blazon.issuing.pathways;

import dev.blazon.issuing.AwardCompletion;
import dev.blazon.issuing.AwardCompletion.Awarded;
import dev.blazon.issuing.AwardCompletion.Refusal;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.pathways.HeldAssertions;
import dev.blazon.pathways.Progress;
import dev.blazon.pathways.ReadProgress;
import dev.blazon.register.RecipientDigester;
import dev.blazon.store.CollectionStore;
import dev.blazon.store.PathwayStore;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.Result;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Does what follows in one pathway from what somebody has of its badges now. */
final class UpdatePathway {
  private final FollowPathways.Stores stores;
  private final PathwayStore pathways;
  private final RegisterStore register;
  private final RecipientDigester digester;
  private final BeginPathway begin;
  private final AwardCompletion award;
  private final TakeBackCompletion takeBack;
  private final InstantSource time;

  UpdatePathway(
      FollowPathways.Stores stores,
      RecipientDigester digester,
      BeginPathway begin,
      AwardCompletion award,
      TakeBackCompletion takeBack,
      InstantSource time) {
    this.stores = stores;
    this.pathways = stores.pathways();
    this.register = stores.register();
    this.digester = digester;
    this.begin = begin;
    this.award = award;
    this.takeBack = takeBack;
    this.time = time;
  }

  /**
   * Follows it.
   *
   * @param learner who has the badges, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   * @param keys of which steps something was heard; none where that is of any
   * @param collections where badges of other hosts are
   */
  void follow(String id, String learner, List<String> keys, CollectionStore collections) {
    Optional<Pathway> found = pathways.pathway(id).filter(pathway -> pathway.closedAt() == null);
    if (found.isEmpty()) {
      return;
    }
    Progress progress = progress(found.get(), learner, collections);
    if (begins(progress, keys)) {
      // From here on it stays as it is; who edited it meanwhile was faster.
      begin
          .begin(id)
          .filter(begun -> begun.closedAt() == null)
          .ifPresent(begun -> act(again(progress, begun, learner, collections), learner));
    } else {
      act(progress, learner);
    }
  }

  private Progress progress(Pathway pathway, String learner, CollectionStore collections) {
    return new ReadProgress(stores.assertions(), collections, time)
        .of(pathway, learner, HeldAssertions.consistent(register, digester, learner));
  }

  private Progress again(
      Progress before, Pathway begun, String learner, CollectionStore collections) {
    return before.pathway().version() + 1 == begun.version()
        ? new Progress(begun, before.stages())
        : progress(begun, learner, collections);
  }

  /** Whether something counts of what was heard, where nothing did before. */
  private static boolean begins(Progress progress, List<String> keys) {
    return progress.pathway().begunAt() == null
        && progress.counted().anyMatch(step -> keys.isEmpty() || keys.contains(step.step().key()));
  }

  private void act(Progress progress, String learner) {
    if (progress.isComplete()) {
      award(progress, learner);
    } else {
      switch (progress.pathway().onLoss()) {
        case KEEP -> {
          // It says what was reached.
        }
        case REVOKE -> takeBack.from(progress.pathway(), learner);
      }
    }
  }

  private void award(Progress progress, String learner) {
    switch (award.award(progress, learner)) {
      case Result.Success<Awarded, Refusal> _ -> {
        // The event of that award tells everybody.
      }
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
                      + progress.pathway().id()
                      + " is completed, and its badge cannot be signed: the issuer's newest key is"
                      + " compromised");
        }
      }
    }
  }
}
