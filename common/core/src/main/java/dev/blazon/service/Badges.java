package dev.blazon.service;

import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.store.CatalogStore;
import java.util.Optional;

/**
 * Reads a BadgeClass by its id for the issuer that owns it; to any other issuer it is as unknown as
 * one that does not exist.
 */
public final class Badges {
  private Badges() {}

  /** A badge of {@code issuer}; another issuer's is as unknown as one that does not exist. */
  public static Optional<BadgeRecord> ownedBy(String issuer, String badge, CatalogStore catalog) {
    return Ids.parse(badge).flatMap(catalog::badge).filter(found -> found.issuer().equals(issuer));
  }
}
