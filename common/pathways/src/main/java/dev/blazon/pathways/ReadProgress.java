package dev.blazon.pathways;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.Stage;
import dev.blazon.lifecycle.StepPolicy;
import dev.blazon.service.Parallel;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CollectionStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tells how far somebody is, from what they hold now. Nothing of it is kept: it is true whenever it
 * is asked.
 */
public final class ReadProgress {
  private static final Comparator<AssertionRecord> LASTING =
      Comparator.comparing(ReadProgress::end).thenComparing(AssertionRecord::issuedOn);

  private final Function<String, Optional<AssertionRecord>> assertions;
  private final CollectionStore collections;
  private final InstantSource time;

  /** Tells it from these Assertions, and from badges of other hosts in these collections. */
  public ReadProgress(AssertionStore assertions, CollectionStore collections, InstantSource time) {
    this(assertions::assertion, collections, time);
  }

  /** The same, from what finds an Assertion by its id. */
  public ReadProgress(
      Function<String, Optional<AssertionRecord>> assertions,
      CollectionStore collections,
      InstantSource time) {
    this.assertions = assertions;
    this.collections = collections;
    this.time = time;
  }

  /**
   * How far somebody is in a pathway.
   *
   * @param learner who, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   * @param held finds what the same person was awarded here
   */
  public Progress of(Pathway pathway, String learner, HeldAssertions held) {
    return Progress.of(pathway, steps -> of(steps, learner, held, pathway.counting()));
  }

  /**
   * The same, once every stage is complete; empty as soon as one is not, and no later stage is
   * read.
   */
  public Optional<Progress> completed(Pathway pathway, String learner, HeldAssertions held) {
    List<StageProgress> complete = new ArrayList<>();
    for (Stage stage : pathway.stages()) {
      StageProgress reached =
          new StageProgress(stage, of(stage.steps(), learner, held, pathway.counting()));
      if (!reached.isComplete()) {
        return Optional.empty();
      }
      complete.add(reached);
    }
    return Optional.of(new Progress(pathway, complete));
  }

  /** Which of these badges somebody has, in the order of the steps; likewise. */
  public List<StepProgress> of(
      List<PathwayStep> steps, String learner, HeldAssertions held, StepPolicy counting) {
    Instant now = time.instant();
    List<CollectionEntry.Elsewhere> brought =
        steps.stream().anyMatch(PathwayStep.Elsewhere.class::isInstance)
            ? brought(learner)
            : List.of();
    return Parallel.each(
        steps,
        step ->
            switch (step) {
              case PathwayStep.Ours ours -> of(ours, held, counting, now);
              case PathwayStep.Elsewhere elsewhere -> of(elsewhere, brought, counting, now);
            });
  }

  /** Of several awards of a badge, that which is good the longest, or was good last. */
  private StepProgress of(
      PathwayStep.Ours step, HeldAssertions held, StepPolicy counting, Instant now) {
    return best(
        step,
        held.of(step).stream()
            .flatMap(id -> assertions.apply(id).stream())
            .map(StepBadge.Ours::new),
        Comparator.comparing(StepBadge.Ours::assertion, LASTING),
        counting,
        now);
  }

  /** Of several that are one badge of another host, that which was looked at last. */
  private static StepProgress of(
      PathwayStep.Elsewhere step,
      List<CollectionEntry.Elsewhere> brought,
      StepPolicy counting,
      Instant now) {
    return best(
        step,
        brought.stream()
            .filter(badge -> step.url().equals(badge.badgeClass()))
            .map(StepBadge.Elsewhere::new),
        Comparator.comparing(found -> found.badge().checkedAt()),
        counting,
        now);
  }

  /** The last in this order of those that are good, or else of those that are held. */
  private static <B extends StepBadge> StepProgress best(
      PathwayStep step, Stream<B> badges, Comparator<B> order, StepPolicy counting, Instant now) {
    return badges
        .filter(badge -> badge.isHeld(now))
        .max(Comparator.comparing((B badge) -> badge.isGood(now)).thenComparing(order))
        .map(badge -> new StepProgress(step, badge, badge.counts(counting, now)))
        .orElseGet(() -> new StepProgress(step, null, false));
  }

  private static Instant end(AssertionRecord assertion) {
    Instant expires = assertion.expires();
    return expires == null ? Instant.MAX : expires;
  }

  private List<CollectionEntry.Elsewhere> brought(String learner) {
    return collections.collections(learner, null, BadgeCollection.MOST).elements().stream()
        .flatMap(collection -> collection.entries().stream())
        .flatMap(
            entry ->
                switch (entry) {
                  case CollectionEntry.Ours _ -> Stream.empty();
                  case CollectionEntry.Elsewhere elsewhere -> Stream.of(elsewhere);
                })
        .toList();
  }
}
