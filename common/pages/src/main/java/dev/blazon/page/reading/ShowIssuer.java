package dev.blazon.page.reading;

import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Subject;
import dev.blazon.page.AwardTile;
import dev.blazon.page.BadgeTile;
import dev.blazon.page.IssuerPage;
import dev.blazon.page.IssuerPageBuilder;
import dev.blazon.page.PathwayTile;
import dev.blazon.service.AwardWithBadge;
import dev.blazon.service.Parallel;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Page;
import dev.blazon.store.PathwayStore;
import dev.blazon.store.Records;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an issuer for its page, with its BadgeClasses and the Assertions that recipients have made
 * public.
 */
public final class ShowIssuer {
  /** As many badges are on a page: rows of two, three and four are full. */
  static final int BADGES = 24;

  /** As many awards are listed: each is read. */
  static final int AWARDS = 12;

  /** As many open pathways are listed, the newest. */
  static final int PATHWAYS = 24;

  /** What has expired or was revoked is passed by, but not without end. */
  private static final int PAGES_OF_AWARDS = 3;

  private final CatalogStore catalog;
  private final AssertionStore assertions;
  private final PathwayStore pathways;
  private final Records records;
  private final PublicUrls urls;
  private final InstantSource time;

  /**
   * Shows what the table has.
   *
   * @param catalog lists the badges of an issuer
   * @param assertions lists what holders let be listed
   * @param pathways lists the pathways of an issuer
   * @param records what else pages are made of
   * @param urls where everything is served
   * @param time the time that what is verified expires by
   */
  public ShowIssuer(
      CatalogStore catalog,
      AssertionStore assertions,
      PathwayStore pathways,
      Records records,
      PublicUrls urls,
      InstantSource time) {
    this.catalog = catalog;
    this.assertions = assertions;
    this.pathways = pathways;
    this.records = records;
    this.urls = urls;
    this.time = time;
  }

  /** What there is to see. */
  public sealed interface Outcome {
    /** There is such an issuer, and this is what its page shows. */
    record Shown(IssuerPage page) implements Outcome {}

    /** There is no issuer of this id. */
    record Unknown() implements Outcome {}
  }

  /**
   * An issuer by its id.
   *
   * @param cursor leads to older badges, as an earlier page gave it; null for the newest
   * @throws dev.blazon.store.InvalidCursor where no page of this issuer gave this cursor
   */
  public Outcome show(String issuer, @Nullable String cursor) {
    Snapshot snapshot = new Snapshot(records);
    return Ids.parse(issuer)
        .flatMap(snapshot::issuer)
        .<Outcome>map(record -> new Outcome.Shown(page(record, snapshot, cursor)))
        .orElseGet(Outcome.Unknown::new);
  }

  private IssuerPage page(IssuerRecord issuer, Snapshot snapshot, @Nullable String cursor) {
    Page<BadgeRecord> badges = catalog.newestBadges(issuer.id(), cursor, BADGES);
    Subject subject = new Subject(Subject.Kind.PROFILE, issuer.id());
    Records endorsed = new EndorsementsOf(snapshot, Set.of(subject));
    ValidEndorsements endorsements =
        new ValidEndorsements(endorsed, urls, OwnVerifier.of(endorsed, urls, time));
    return IssuerPageBuilder.builder()
        .owner(issuer)
        .badges(
            badges.elements().stream()
                // What has no artwork cannot be awarded: it is a draft.
                .filter(badge -> badge.artwork() != null)
                // Its continuation is the same badge, and stands in the list itself.
                .filter(badge -> badge.continuation() == null)
                .map(badge -> BadgeTile.of(badge, urls))
                .toList())
        .beginning(cursor == null)
        .cursor(badges.cursor())
        .awards(cursor == null ? awards(issuer.id(), snapshot) : List.of())
        .pathways(cursor == null ? pathways(issuer.id()) : List.of())
        .endorsements(endorsements.of(subject, issuer.profile().id()))
        .urls(urls)
        .build();
  }

  private List<PathwayTile> pathways(String issuer) {
    return pathways.open(issuer).stream().limit(PATHWAYS).map(PathwayTile::of).toList();
  }

  private List<AwardTile> awards(String issuer, Snapshot snapshot) {
    List<AwardTile> good = new ArrayList<>();
    String cursor = null;
    for (int page = 0; page < PAGES_OF_AWARDS && good.size() < AWARDS; page++) {
      Page<Presentation> listed = assertions.listed(issuer, cursor, AWARDS);
      Parallel.each(listed.elements(), one -> award(one, snapshot)).stream()
          .flatMap(Optional::stream)
          .limit(AWARDS - good.size())
          .forEach(good::add);
      cursor = listed.cursor();
      if (cursor == null) {
        break;
      }
    }
    return good;
  }

  /** What the holder lets be listed by now, where it is good still. */
  private Optional<AwardTile> award(Presentation listed, Snapshot snapshot) {
    return snapshot
        .presentation(listed.assertion())
        .filter(Presentation::isListed)
        .flatMap(shown -> award(shown, AwardWithBadge.find(shown.assertion(), snapshot)));
  }

  private Optional<AwardTile> award(Presentation shown, Optional<AwardWithBadge> found) {
    return found.flatMap(
        award ->
            switch (award.assertion().statusAt(time.instant())) {
              case ACTIVE ->
                  Optional.of(AwardTile.of(award.assertion(), award.badge(), shown, urls));
              case RENEWED, REVOKED, EXPIRED, SUPERSEDED, ERASED -> Optional.empty();
            });
  }
}
