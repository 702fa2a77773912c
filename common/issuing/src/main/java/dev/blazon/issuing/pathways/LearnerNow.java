package dev.blazon.issuing.pathways;

import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.pathways.CollectionsOnce;
import dev.blazon.pathways.HeldAssertions;
import dev.blazon.pathways.Progress;
import dev.blazon.pathways.ReadProgress;
import dev.blazon.pathways.StepProgress;
import dev.blazon.register.RecipientDigester;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CollectionStore;
import dev.blazon.store.RegisterStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * How far one person is in pathways, as one message is followed: of which badges they hold what is
 * looked up once, however many pathways ask for it.
 */
final class LearnerNow {
  private final Sources sources;
  private final String learner;
  private final HeldAssertions held;
  private final ReadProgress progress;

  /** From what it is computed. */
  record Sources(
      AssertionStore assertions,
      RegisterStore register,
      CollectionStore collections,
      RecipientDigester digester,
      InstantSource time) {}

  /**
   * Begins with nothing read; what is read for one pathway serves the next.
   *
   * @param learner who, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   */
  LearnerNow(Sources sources, String learner) {
    this.sources = sources;
    this.learner = learner;
    this.held = HeldAssertions.consistent(sources.register(), sources.digester(), learner);
    this.progress =
        new ReadProgress(
            sources.assertions(), new CollectionsOnce(sources.collections()), sources.time());
  }

  String learner() {
    return learner;
  }

  /** The same person, of whom everything is read anew. */
  LearnerNow anew() {
    return new LearnerNow(sources, learner);
  }

  /** How far they are, where they have completed a pathway. */
  Optional<Progress> completed(Pathway pathway) {
    return progress.completed(pathway, learner, held);
  }

  /**
   * Whether a badge of theirs counts.
   *
   * @param keys of which steps; none for any
   */
  boolean counts(Pathway pathway, List<String> keys) {
    List<PathwayStep> steps =
        pathway.steps().filter(step -> keys.isEmpty() || keys.contains(step.key())).toList();
    return progress.of(steps, learner, held, pathway.counting()).stream()
        .anyMatch(StepProgress::counts);
  }
}
