package dev.blazon.page.reading;

import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Subject;
import dev.blazon.page.BadgeTile;
import dev.blazon.page.IssuerPage;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.Page;
import dev.blazon.verification.Verifier;
import org.jspecify.annotations.Nullable;

/** Shows an issuer to people, with its badges. */
public final class ShowIssuer {
  /** As many badges are on a page: rows of two, three and four are full. */
  static final int BADGES = 24;

  private final CatalogStore catalog;
  private final ValidEndorsements endorsements;
  private final PublicUrls urls;

  /**
   * Given what it reads.
   *
   * @param verifier one that reads {@link OwnDocuments}
   */
  public ShowIssuer(
      CatalogStore catalog, EndorsementStore endorsements, PublicUrls urls, Verifier verifier) {
    this.catalog = catalog;
    this.endorsements = new ValidEndorsements(endorsements, urls, verifier);
    this.urls = urls;
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
    return Ids.parse(issuer)
        .flatMap(catalog::issuer)
        .<Outcome>map(record -> new Outcome.Shown(page(record, cursor)))
        .orElseGet(Outcome.Unknown::new);
  }

  private IssuerPage page(IssuerRecord issuer, @Nullable String cursor) {
    Page<BadgeRecord> badges = catalog.newestBadges(issuer.id(), cursor, BADGES);
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
        endorsements.of(new Subject(Subject.Kind.PROFILE, issuer.id()), issuer.profile().id()),
        urls);
  }
}
