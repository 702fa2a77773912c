package dev.blazon.issuing.pathways;

import dev.blazon.issuing.CompletionAlignment;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.openbadges.AlignmentObject;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The {@code alignment} by which the badge for completing a pathway names it: put there with the
 * pathway, and taken away with it, as long as the badge was never awarded. What was awarded cannot
 * be changed.
 */
final class PathwayAlignment {
  private static final String FRAMEWORK = "Pathways";

  private final CatalogStore catalog;
  private final PublicUrls urls;

  PathwayAlignment(CatalogStore catalog, PublicUrls urls) {
    this.catalog = catalog;
    this.urls = urls;
  }

  /**
   * What becomes of the badges.
   *
   * @param aligned whether the badge for completing it names the pathway then; null where it has
   *     none
   */
  record Aligned(List<Change> changes, @Nullable Boolean aligned) {}

  /**
   * Has the badge of {@code after} name it, and that of {@code before} not any more.
   *
   * @param before the pathway as it was; null where it is new
   * @param after the pathway as it is to be; null where it is removed
   * @throws dev.blazon.lifecycle.TooMuchSaid where there is no room for it in the badge
   */
  Aligned follow(@Nullable Pathway before, @Nullable Pathway after, String by) {
    List<Change> changes = new ArrayList<>();
    Optional<BadgeRecord> old = completion(before);
    Optional<BadgeRecord> now = completion(after);
    if (before != null) {
      old.filter(badge -> now.isEmpty() || !now.get().id().equals(badge.id()))
          .filter(badge -> !badge.awarded() && names(badge, before))
          .ifPresent(badge -> changes.add(replaced(badge, without(badge, urlOf(before)), by)));
    }
    if (after == null || now.isEmpty()) {
      return new Aligned(changes, null);
    }
    BadgeRecord badge = now.get();
    if (badge.awarded()) {
      return new Aligned(changes, names(badge, after));
    }
    List<AlignmentObject> all = new ArrayList<>(without(badge, urlOf(after)));
    all.add(new AlignmentObject(after.name(), urlOf(after), null, FRAMEWORK, null));
    if (!all.equals(badge.badgeClass().alignment())) {
      changes.add(replaced(badge, all, by));
    }
    return new Aligned(changes, true);
  }

  /** Whether the badge for completing a pathway names it; null where it has none. */
  @Nullable Boolean isAligned(Pathway pathway) {
    return completion(pathway).map(badge -> names(badge, pathway)).orElse(null);
  }

  private Optional<BadgeRecord> completion(@Nullable Pathway pathway) {
    return Optional.ofNullable(pathway)
        .flatMap(one -> Optional.ofNullable(one.completion()))
        .flatMap(catalog::badge);
  }

  private boolean names(BadgeRecord badge, Pathway pathway) {
    String url = urlOf(pathway);
    return badge.badgeClass().alignment().stream()
        .anyMatch(alignment -> alignment.targetUrl().equals(url));
  }

  private static List<AlignmentObject> without(BadgeRecord badge, String url) {
    return badge.badgeClass().alignment().stream()
        .filter(alignment -> !alignment.targetUrl().equals(url))
        .toList();
  }

  private String urlOf(Pathway pathway) {
    return urls.of(new Place.PathwayPage(pathway.id()));
  }

  private static Change replaced(BadgeRecord badge, List<AlignmentObject> all, String by) {
    return new Change.ReplaceBadge(CompletionAlignment.of(badge, all, by));
  }
}
