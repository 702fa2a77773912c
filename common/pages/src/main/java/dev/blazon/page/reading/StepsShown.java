package dev.blazon.page.reading;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.Place;
import dev.blazon.page.OneLine;
import dev.blazon.page.StageReached;
import dev.blazon.page.StageReachedBuilder;
import dev.blazon.page.Standing;
import dev.blazon.page.StepReached;
import dev.blazon.page.StepReachedBuilder;
import dev.blazon.pathways.Progress;
import dev.blazon.pathways.StageProgress;
import dev.blazon.pathways.StepBadge;
import dev.blazon.pathways.StepProgress;
import dev.blazon.service.Parallel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes of the badges of plans and pathways what pages show of them, and reads all at once. */
final class StepsShown {
  private final Snapshot records;
  private final Predicate<AssertionRecord> isLinked;
  private final Instant now;

  /**
   * Reads names and artwork from this snapshot, each record once.
   *
   * @param isLinked of which Assertions the page is linked, of all that somebody has
   */
  StepsShown(Snapshot records, Predicate<AssertionRecord> isLinked, Instant now) {
    this.records = records;
    this.isLinked = isLinked;
    this.now = now;
  }

  /** The same for whoever has these badges, who is led to all of them. */
  static StepsShown toOwner(Snapshot records, Instant now) {
    return new StepsShown(records, _ -> true, now);
  }

  /** The stages of a pathway, with how far somebody is. */
  List<StageReached> stages(Progress progress) {
    List<StageProgress> next = progress.next();
    return Parallel.each(
        places(progress.stages()), place -> stage(place + 1, progress.stages().get(place), next));
  }

  private StageReached stage(int number, StageProgress stage, List<StageProgress> next) {
    return StageReachedBuilder.builder()
        .number(number)
        .name(stage.stage().name())
        .description(stage.stage().description())
        .counted(Math.min(stage.counted(), stage.stage().required()))
        .required(stage.stage().required())
        .next(next.contains(stage))
        .steps(of(stage.steps()))
        .build();
  }

  /** Badges with what somebody has of each. */
  List<StepReached> of(List<StepProgress> steps) {
    return Parallel.each(places(steps), place -> of(place, steps.get(place)));
  }

  private static List<Integer> places(List<?> things) {
    return IntStream.range(0, things.size()).boxed().toList();
  }

  private StepReached of(int place, StepProgress step) {
    StepReachedBuilder shown = of(place, step.step()).counts(step.counts());
    StepBadge badge = step.badge();
    return badge == null
        ? shown.build()
        : switch (badge) {
          case StepBadge.Ours(AssertionRecord assertion) ->
              shown
                  .standing(Standing.of(assertion, now).orElse(null))
                  .awardPath(
                      isLinked.test(assertion)
                          ? new Place.AssertionPage(assertion.id()).path()
                          : null)
                  .build();
          case StepBadge.Elsewhere(var elsewhere) ->
              shown
                  .standing(standing(step, elsewhere.expires(), elsewhere.checkedAt()))
                  .checkedAt(elsewhere.checkedAt())
                  .build();
        };
  }

  /** What somebody has of a badge is good, or its time is over. */
  private Standing standing(StepProgress step, @Nullable Instant expires, Instant checkedAt) {
    if (expires != null && !now.isBefore(expires)) {
      return new Standing.Expired(expires);
    }
    return step.counts() ? new Standing.Valid() : new Standing.Expired(checkedAt);
  }

  /** A badge of which nobody has anything yet. */
  private StepReachedBuilder of(int place, PathwayStep step) {
    return switch (step) {
      case PathwayStep.Ours ours -> ours(place, ours);
      case PathwayStep.Elsewhere(String url, String name) ->
          StepReachedBuilder.builder()
              .place(place)
              .name(name == null ? OneLine.of(url, OneLine.NAME) : name)
              .issuer(null)
              .artworkPath(null)
              .path(null)
              .url(url)
              .counts(false)
              .standing(null)
              .awardPath(null)
              .checkedAt(null);
    };
  }

  private StepReachedBuilder ours(int place, PathwayStep.Ours step) {
    Optional<BadgeRecord> badge = records.badge(step.badge());
    Optional<IssuerRecord> issuer = records.issuer(step.issuer());
    return StepReachedBuilder.builder()
        .place(place)
        .name(badge.map(found -> found.badgeClass().name()).orElse(step.badge()))
        .issuer(issuer.map(found -> found.profile().name()).orElse(null))
        .artworkPath(
            badge
                .filter(found -> found.artwork() != null)
                .map(found -> new Place.Artwork(found.id()).path())
                .orElse(null))
        .path(badge.map(found -> new Place.BadgePage(found.id()).path()).orElse(null))
        .url(null)
        .counts(false)
        .standing(null)
        .awardPath(null)
        .checkedAt(null);
  }
}
