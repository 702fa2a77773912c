package dev.blazon.page.reading;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.Plan;
import dev.blazon.openbadges.Assertion;
import dev.blazon.page.CollectionTile;
import dev.blazon.page.MyBadge;
import dev.blazon.page.MyBadgeBuilder;
import dev.blazon.page.MyBadges;
import dev.blazon.page.MyBadgesBuilder;
import dev.blazon.page.PlanTile;
import dev.blazon.page.RecipientShown;
import dev.blazon.page.Standing;
import dev.blazon.register.RegisterEntry;
import dev.blazon.service.AwardWithBadge;
import dev.blazon.service.Parallel;
import dev.blazon.service.Session;
import dev.blazon.store.CollectionStore;
import dev.blazon.store.Page;
import dev.blazon.store.PathwayStore;
import dev.blazon.store.Records;
import dev.blazon.store.RegisterStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads all badges that a recipient who has signed in holds, from all issuers of the deployment,
 * for the page {@code /my}.
 */
public final class ShowMine {
  /** As many are on a page: each is read. */
  static final int BADGES = 12;

  private final RegisterStore register;
  private final Renewals renewals;
  private final CollectionStore collections;
  private final PathwayStore pathways;
  private final Records records;
  private final InstantSource time;

  /**
   * Shows what the table has.
   *
   * @param register says who holds what
   * @param collections what they have made of their badges
   * @param pathways what they want to reach
   * @param records what else pages are made of
   * @param time the time that badges expire by
   */
  public ShowMine(
      RegisterStore register,
      CollectionStore collections,
      PathwayStore pathways,
      Records records,
      InstantSource time) {
    this.register = register;
    this.renewals = new Renewals(register);
    this.collections = collections;
    this.pathways = pathways;
    this.records = records;
    this.time = time;
  }

  /**
   * The badges of whoever has the session.
   *
   * @param cursor leads to earlier ones, as a page before gave it; null for the latest
   * @param said the key of what stands above them; null for nothing
   * @throws dev.blazon.store.InvalidCursor where no page of theirs gave this cursor
   */
  public MyBadges show(Session session, @Nullable String cursor, @Nullable String said) {
    Page<RegisterEntry> held = register.held(session.learner(), cursor, BADGES);
    Snapshot snapshot = new Snapshot(records);
    return MyBadgesBuilder.builder()
        .address(session.address())
        .badges(
            Parallel.each(held.elements(), entry -> badge(entry, snapshot)).stream()
                .flatMap(Optional::stream)
                .toList())
        .beginning(cursor == null)
        .cursor(held.cursor())
        .collections(
            collections
                .collections(session.learner(), null, BadgeCollection.MOST)
                .elements()
                .stream()
                .map(CollectionTile::of)
                .toList())
        .plans(plans(session.learner(), snapshot))
        .said(said)
        .build();
  }

  private List<PlanTile> plans(String learner, Snapshot snapshot) {
    List<Plan> plans = pathways.plans(learner, null, Plan.MOST).elements();
    return plans.isEmpty()
        ? List.of()
        : new MyProgress(pathways, register, collections, snapshot, learner, time).tiles(plans);
  }

  /** Empty for what was erased while the list was read. */
  private Optional<MyBadge> badge(RegisterEntry entry, Snapshot snapshot) {
    Instant now = time.instant();
    return AwardWithBadge.find(entry.assertion(), snapshot)
        .flatMap(
            found ->
                Standing.of(found.assertion(), now)
                    .map(standing -> badge(found, standing, snapshot, now)));
  }

  private MyBadge badge(AwardWithBadge found, Standing standing, Snapshot snapshot, Instant now) {
    AssertionRecord record = found.assertion();
    BadgeRecord badge = found.badge();
    Assertion document = Json.readStored(record.json(), Assertion.class);
    boolean drawn = badge.artwork() != null;
    return MyBadgeBuilder.builder()
        .assertion(record.id())
        .badge(badge.badgeClass().name())
        .issuer(found.issuer().profile().name())
        .issuedOn(record.issuedOn())
        .until(standing.good() ? record.expires() : null)
        .standing(standing)
        .renewal(renewals.of(found, snapshot, now))
        .name(RecipientShown.of(document, false).called())
        .artworkPath(drawn ? new Place.Artwork(badge.id()).path() : null)
        .imagePath(drawn && record.hasImage() ? new Place.BakedImage(record.id()).path() : null)
        .path(new Place.AssertionPage(record.id()).path())
        .presentation(snapshot.presentationOf(record))
        .build();
  }
}
