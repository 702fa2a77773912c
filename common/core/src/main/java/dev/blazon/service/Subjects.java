package dev.blazon.service;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.Subject;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import java.util.Optional;

/**
 * Looks up whether the Profile, BadgeClass or Assertion that is to be endorsed exists, and which
 * issuer owns it.
 */
public final class Subjects {
  private final CatalogStore catalog;
  private final AssertionStore assertions;

  /** Looks them up in these stores. */
  public Subjects(CatalogStore catalog, AssertionStore assertions) {
    this.catalog = catalog;
    this.assertions = assertions;
  }

  /**
   * The {@code id} of its document, which for a signed Assertion is not its URL; empty where there
   * is none, or none any more.
   */
  public Optional<String> documentId(Subject subject) {
    return switch (subject.kind()) {
      case PROFILE -> catalog.issuer(subject.id()).map(found -> found.profile().id());
      case BADGE_CLASS -> catalog.badge(subject.id()).map(found -> found.badgeClass().id());
      case ASSERTION ->
          assertions
              .assertion(subject.id())
              .filter(found -> found.tombstone().isEmpty())
              .map(AssertionRecord::iri);
    };
  }

  /** The id of the issuer whose it is; empty where there is none. */
  public Optional<String> owner(Subject subject) {
    return switch (subject.kind()) {
      case PROFILE -> catalog.issuer(subject.id()).map(IssuerRecord::id);
      case BADGE_CLASS -> catalog.badge(subject.id()).map(BadgeRecord::issuer);
      case ASSERTION -> assertions.assertion(subject.id()).map(AssertionRecord::issuer);
    };
  }

  /** Whether nothing is left of it but that it is gone. */
  public boolean isErased(Subject subject) {
    return switch (subject.kind()) {
      case PROFILE, BADGE_CLASS -> false;
      case ASSERTION ->
          assertions.assertion(subject.id()).filter(AssertionRecord::isErased).isPresent();
    };
  }

  /** Whether it is there, and this issuer's. */
  public boolean isOwnedBy(String issuer, Subject subject) {
    return switch (subject.kind()) {
      case PROFILE -> subject.id().equals(issuer) && catalog.issuer(issuer).isPresent();
      case BADGE_CLASS -> Badges.ownedBy(issuer, subject.id(), catalog).isPresent();
      case ASSERTION -> Assertions.ownedBy(issuer, subject.id(), assertions).isPresent();
    };
  }
}
