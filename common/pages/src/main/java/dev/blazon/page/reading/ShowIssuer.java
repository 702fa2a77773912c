package dev.blazon.page.reading;

import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Subject;
import dev.blazon.page.BadgeTile;
import dev.blazon.page.IssuerPage;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Page;
import dev.blazon.store.Records;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the page about an issuer, with its badges. */
public final class ShowIssuer {
  /** As many badges are on a page: rows of two, three and four are full. */
  static final int BADGES = 24;

  private final CatalogStore catalog;
  private final Records records;
  private final PublicUrls urls;
  private final InstantSource time;

  /**
   * Shows what the table has.
   *
   * @param catalog lists the badges of an issuer
   * @param records what else pages are made of
   * @param urls where everything is served
   * @param time the time that what is verified expires by
   */
  public ShowIssuer(CatalogStore catalog, Records records, PublicUrls urls, InstantSource time) {
    this.catalog = catalog;
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
    return new IssuerPage(
        issuer,
        badges.elements().stream()
            // What has no artwork cannot be awarded: it is a draft.
            .filter(badge -> badge.artwork() != null)
            // Its continuation is the same badge, and stands in the list itself.
            .filter(badge -> badge.continuation() == null)
            .map(badge -> BadgeTile.of(badge, urls))
            .toList(),
        cursor == null,
        badges.cursor(),
        endorsements.of(subject, issuer.profile().id()),
        urls);
  }
}
