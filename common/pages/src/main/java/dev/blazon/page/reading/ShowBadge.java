package dev.blazon.page.reading;

import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Subject;
import dev.blazon.page.BadgePage;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.EndorsementStore;
import dev.blazon.verification.Verifier;

/**
 * Shows a badge to people: whatever its document says to everybody, also before it is first
 * awarded.
 */
public final class ShowBadge {
  private final CatalogStore catalog;
  private final ValidEndorsements endorsements;
  private final PublicUrls urls;

  /**
   * Given what it reads.
   *
   * @param verifier one that reads {@link OwnDocuments}
   */
  public ShowBadge(
      CatalogStore catalog, EndorsementStore endorsements, PublicUrls urls, Verifier verifier) {
    this.catalog = catalog;
    this.endorsements = new ValidEndorsements(endorsements, urls, verifier);
    this.urls = urls;
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
    return Ids.parse(badge)
        .flatMap(catalog::badge)
        .<Outcome>map(record -> new Outcome.Shown(page(record)))
        .orElseGet(Outcome.Unknown::new);
  }

  private BadgePage page(BadgeRecord badge) {
    IssuerRecord issuer =
        catalog
            .issuer(badge.issuer())
            .orElseThrow(
                () -> new IllegalStateException("the issuer of badge " + badge.id() + " is gone"));
    return new BadgePage(
        badge,
        issuer,
        endorsements.of(new Subject(Subject.Kind.BADGE_CLASS, badge.id()), badge.badgeClass().id()),
        endorsements.of(new Subject(Subject.Kind.PROFILE, issuer.id()), issuer.profile().id()),
        urls);
  }
}
