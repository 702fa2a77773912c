package dev.blazon.page.reading;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.Plan;
import dev.blazon.page.MyPathway;
import dev.blazon.page.MyPathwayBuilder;
import dev.blazon.pathways.FollowPathway;
import dev.blazon.pathways.HowFar;
import dev.blazon.pathways.Progress;
import dev.blazon.service.Session;
import dev.blazon.store.CollectionStore;
import dev.blazon.store.PathwayStore;
import dev.blazon.store.Records;
import dev.blazon.store.RegisterStore;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers the page that says how far somebody is in a pathway. */
public final class ShowMyPathway {
  private final PathwayStore pathways;
  private final RegisterStore register;
  private final CollectionStore collections;
  private final FollowPathway following;
  private final Records records;
  private final InstantSource time;

  /**
   * Shows what the table has.
   *
   * @param pathways the pathways
   * @param register says who holds what
   * @param collections has badges of other hosts
   * @param following says who follows which
   * @param records what else pages are made of
   * @param time the time that badges expire by
   */
  public ShowMyPathway(
      PathwayStore pathways,
      RegisterStore register,
      CollectionStore collections,
      FollowPathway following,
      Records records,
      InstantSource time) {
    this.pathways = pathways;
    this.register = register;
    this.collections = collections;
    this.following = following;
    this.records = records;
    this.time = time;
  }

  /**
   * A pathway, as whoever has the session sees it; empty where there is none of this id.
   *
   * @param said the key of what stands above it all; null for nothing
   */
  public Optional<MyPathway> show(Session session, String pathway, @Nullable String said) {
    Snapshot snapshot = new Snapshot(records);
    return Ids.parse(pathway)
        .flatMap(pathways::pathway)
        .map(
            found -> {
              MyProgress progress =
                  new MyProgress(
                      pathways, register, collections, snapshot, session.learner(), time);
              return page(
                  found,
                  progress,
                  progress.of(found),
                  following.following(session.learner(), found.id()).map(Plan::id).orElse(null),
                  snapshot,
                  said);
            });
  }

  MyPathway page(
      Pathway pathway,
      MyProgress mine,
      Progress progress,
      @Nullable String plan,
      Snapshot snapshot,
      @Nullable String said) {
    Optional<BadgeRecord> completion =
        Optional.ofNullable(pathway.completion()).flatMap(snapshot::badge);
    return MyPathwayBuilder.builder()
        .pathway(pathway)
        .issuer(snapshot.issuer(pathway.issuer()).map(found -> found.profile().name()).orElse(""))
        .stages(StepsShown.toOwner(snapshot, time.instant()).stages(progress))
        .far(HowFar.of(progress))
        .complete(progress.isComplete())
        .completion(completion.map(badge -> badge.badgeClass().name()).orElse(null))
        .completionPath(
            completion.map(badge -> new Place.BadgePage(badge.id()).path()).orElse(null))
        .awardPath(
            completion
                .flatMap(badge -> awarded(pathway, badge, mine, snapshot))
                .map(award -> new Place.AssertionPage(award.id()).path())
                .orElse(null))
        .more(mine.isCut())
        .plan(plan)
        .said(said)
        .build();
  }

  /** What they were awarded for completing it, or of that badge by whatever way. */
  private static Optional<AssertionRecord> awarded(
      Pathway pathway, BadgeRecord completion, MyProgress mine, Snapshot snapshot) {
    return mine.held(PathwayStep.Ours.of(completion)).stream()
        .flatMap(id -> snapshot.assertion(id).stream())
        .filter(EntriesOf::isShown)
        .max(
            Comparator.comparing((AssertionRecord award) -> pathway.id().equals(award.completes()))
                .thenComparing(AssertionRecord::issuedOn));
  }
}
