package dev.blazon.page;

import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.Related;
import dev.blazon.words.Words;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A link on a page to another edition of the BadgeClass, such as a newer version or another
 * language.
 *
 * @param kind what the other one is
 * @param version its version; null where none is said
 * @param language the language that it is in (BCP 47); null where none is said
 * @param url where to read of it: the path of our page about it, or a stranger's URL
 * @param ours whether it is a badge of this deployment
 */
public record RelatedShown(
    Kind kind, @Nullable String version, @Nullable String language, String url, boolean ours) {

  /** Versions are whole numbers without leading zeros. */
  private static final Comparator<String> BY_VERSION =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  /** What another edition is. */
  public enum Kind {
    /** The next version of the badge, which is awarded now. */
    NEWER,
    /** The version of the badge before this one. */
    EARLIER,
    /** The same badge and version, signed with another key of its issuer. */
    SAME,
    /** What the issuer says belongs together, such as the same in another language. */
    OTHER
  }

  /**
   * A link of a badge.
   *
   * @param own the version of that badge
   */
  static RelatedShown of(Related link, String own, PublicUrls urls) {
    return urls.at(link.id())
        .flatMap(RelatedShown::page)
        .map(page -> Addresses.path(urls.of(page)))
        .map(path -> new RelatedShown(kind(link, own), link.version(), link.language(), path, true))
        .orElseGet(
            () -> new RelatedShown(Kind.OTHER, link.version(), link.language(), link.id(), false));
  }

  /** The page about a badge of ours. */
  private static Optional<Place> page(Place place) {
    return switch (place) {
      case Place.BadgeClass(String badge) -> Optional.of(new Place.BadgePage(badge));
      case Place.Document _, Place.Image _, Place.Page _, Place.Card _, Place.OEmbed _ ->
          Optional.empty();
    };
  }

  /** The version of a badge that came after it; empty where it is the newest. */
  static Optional<RelatedShown> newer(BadgeClass badge, PublicUrls urls) {
    return badge.related().stream()
        .map(link -> of(link, badge.version(), urls))
        .filter(link -> link.kind() == Kind.NEWER)
        .findFirst();
  }

  /** What it is, in words. */
  public String text(Words words) {
    return switch (kind) {
      case NEWER -> words.say("badge.newer", String.valueOf(version));
      case EARLIER -> words.say("badge.earlier", String.valueOf(version));
      case SAME -> words.say("badge.same");
      case OTHER ->
          language == null
              ? words.say("badge.other")
              : words.say(
                  "badge.in-language",
                  Locale.forLanguageTag(language).getDisplayName(words.language().locale()));
    };
  }

  private static Kind kind(Related link, String own) {
    if (link.version() == null) {
      return Kind.OTHER;
    }
    int order = BY_VERSION.compare(link.version(), own);
    if (order == 0) {
      return Kind.SAME;
    }
    return order > 0 ? Kind.NEWER : Kind.EARLIER;
  }
}
