package dev.blazon.page.reading;

import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Subject;
import dev.blazon.page.BadgePage;
import dev.blazon.page.PathwayTile;
import dev.blazon.store.PathwayStore;
import dev.blazon.store.Records;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/**
 * Reads a BadgeClass for its page: whatever its document says to everybody, also before it is first
 * awarded.
 */
public final class ShowBadge {
  private final Records records;
  private final PathwayStore pathways;
  private final PublicUrls urls;
  private final InstantSource time;

  /**
   * Shows what the table has.
   *
   * @param records what pages are made of
   * @param pathways the pathways that badges are steps of
   * @param urls where everything is served
   * @param time the time that what is verified expires by
   */
  public ShowBadge(Records records, PathwayStore pathways, PublicUrls urls, InstantSource time) {
    this.records = records;
    this.pathways = pathways;
    this.urls = urls;
    this.time = time;
  }

  /** What there is to see. */
  public sealed interface Outcome {
    /** There is such a badge, and this is what its page shows. */
    record Shown(BadgePage page) implements Outcome {}

    /** There is no badge of this id. */
    record Unknown() implements Outcome {}
  }

  /** A badge by its id. */
  public Outcome show(String badge) {
    Snapshot snapshot = new Snapshot(records);
    return Ids.parse(badge)
        .flatMap(snapshot::badge)
        .<Outcome>map(record -> new Outcome.Shown(page(record, snapshot)))
        .orElseGet(Outcome.Unknown::new);
  }

  private BadgePage page(BadgeRecord badge, Snapshot snapshot) {
    IssuerRecord issuer =
        snapshot
            .issuer(badge.issuer())
            .orElseThrow(
                () -> new IllegalStateException("the issuer of badge " + badge.id() + " is gone"));
    Subject ofBadge = new Subject(Subject.Kind.BADGE_CLASS, badge.id());
    Subject ofIssuer = new Subject(Subject.Kind.PROFILE, issuer.id());
    Records endorsed = new EndorsementsOf(snapshot, Set.of(ofBadge, ofIssuer));
    ValidEndorsements endorsements =
        new ValidEndorsements(endorsed, urls, OwnVerifier.of(endorsed, urls, time));
    return new BadgePage(
        badge,
        issuer,
        endorsements.of(ofBadge, badge.badgeClass().id()),
        endorsements.of(ofIssuer, issuer.profile().id()),
        partOf(badge),
        urls);
  }

  /** Of its own issuer alone, so that nobody else can put a name on its page. */
  private List<PathwayTile> partOf(BadgeRecord badge) {
    Set<String> with = Set.copyOf(pathways.pathwaysWith(badge.family()));
    if (with.isEmpty()) {
      return List.of();
    }
    return pathways.open(badge.issuer()).stream()
        .filter(pathway -> with.contains(pathway.id()))
        .limit(PathwayTile.MOST)
        .map(PathwayTile::of)
        .toList();
  }
}
