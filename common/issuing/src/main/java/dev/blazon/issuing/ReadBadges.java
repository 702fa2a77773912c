package dev.blazon.issuing;

import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.service.BadgeView;
import dev.blazon.service.Badges;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads BadgeClasses for the issuer that owns them: one by its id, or all page by page. */
public final class ReadBadges {
  /** A badge may have some 280 KB, so that few are read at once. */
  private static final int READ = 4;

  private final CatalogStore catalog;

  /** Reads badges of this catalog. */
  public ReadBadges(CatalogStore catalog) {
    this.catalog = catalog;
  }

  /** A badge of an issuer. */
  public Optional<BadgeView> one(String issuer, String badge) {
    return Badges.ownedBy(issuer, badge, catalog).map(BadgeView::of);
  }

  /** The badges of an issuer, oldest first. */
  public Page<BadgeView> all(String issuer, @Nullable String cursor) {
    Page<BadgeRecord> page =
        FullPages.gather(
            cursor,
            from -> catalog.badges(issuer, from, READ),
            badge -> Said.bytes(badge.badgeClass()));
    return new Page<>(page.elements().stream().map(BadgeView::of).toList(), page.cursor());
  }
}
