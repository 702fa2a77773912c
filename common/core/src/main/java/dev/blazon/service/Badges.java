package dev.blazon.service;

import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.store.CatalogStore;
import java.util.Optional;

/** Reads BadgeClasses of this deployment as they are named from outside. */
public final class Badges {
  private Badges() {}

  /** A badge of {@code issuer}; another issuer's is as unknown as one that does not exist. */
  public static Optional<BadgeRecord> ownedBy(String issuer, String badge, CatalogStore catalog) {
    return Ids.parse(badge).flatMap(catalog::badge).filter(found -> found.issuer().equals(issuer));
  }

  /** The badge whose BadgeClass has this URL; empty for every other URL, and for what is gone. */
  public static Optional<BadgeRecord> at(String url, PublicUrls urls, CatalogStore catalog) {
    return urls.at(url)
        .flatMap(
            place ->
                switch (place) {
                  case Place.BadgeClass(String badge) -> catalog.badge(badge);
                  case Place.Document _,
                      Place.Image _,
                      Place.Page _,
                      Place.Card _,
                      Place.OEmbed _ ->
                      Optional.empty();
                });
  }
}
