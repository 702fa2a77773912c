package dev.blazon.issuing;

import dev.blazon.issuing.ReadAssertions.AssertionView;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.InvalidCursor;
import dev.blazon.store.Page;
import dev.blazon.store.PathwayStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the Assertions that were awarded for completing a pathway, for the issuer that owns it.
 *
 * <p>Nothing but the Assertions themselves says so: they are found among those of the badge for
 * completing it, its versions one after the other, from the time on that the pathway was made.
 */
public final class ReadCompletions {
  /** An Assertion may have over 100 KB, so that few are read at once. */
  private static final int READ = 10;

  /** By so much the clocks of what made the pathway and of what awards may differ. */
  private static final Duration CLOCKS = Duration.ofMinutes(1);

  private final CatalogStore catalog;
  private final AssertionStore assertions;
  private final PathwayStore pathways;
  private final NewestVersion versions;
  private final ReadAssertions read;
  private final InstantSource time;

  /**
   * Reads the completions of these pathways.
   *
   * @param read shows Assertions
   */
  public ReadCompletions(
      CatalogStore catalog,
      AssertionStore assertions,
      PathwayStore pathways,
      ReadAssertions read,
      PublicUrls urls,
      InstantSource time) {
    this.catalog = catalog;
    this.assertions = assertions;
    this.pathways = pathways;
    this.versions = new NewestVersion(catalog, urls);
    this.read = read;
    this.time = time;
  }

  /**
   * The Assertions that were awarded for completing a pathway, the latest first, whatever has
   * become of each; of one that was erased, nothing tells any more. Empty where it is no pathway of
   * this issuer. What was awarded otherwise is left out of a page, which may so be short, or empty,
   * before the last.
   *
   * @param cursor where to go on, as an earlier page gave it; null for the latest
   * @throws InvalidCursor where no page of this pathway gave this cursor
   */
  public Optional<Page<AssertionView>> of(String issuer, String pathway, @Nullable String cursor) {
    return pathways.ownedPathway(issuer, pathway).map(found -> completions(found, cursor));
  }

  private Page<AssertionView> completions(Pathway pathway, @Nullable String cursor) {
    List<String> badges =
        Optional.ofNullable(pathway.completion()).flatMap(catalog::badge).stream()
            .flatMap(badge -> versions.line(badge).reversed().stream())
            .map(BadgeRecord::id)
            .toList();
    if (badges.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    Instant since = pathway.createdAt().minus(CLOCKS);
    Page<AssertionRecord> page =
        FullPages.gather(cursor, from -> awarded(badges, since, from), FullPages::bytes);
    Instant now = time.instant();
    return new Page<>(
        page.elements().stream()
            .filter(assertion -> pathway.id().equals(assertion.completes()))
            .map(assertion -> read.view(assertion, now))
            .toList(),
        page.cursor());
  }

  /**
   * What was awarded of these badges, the first ones' first.
   *
   * @param cursor the id of a badge, a dot, and where to go on among what was awarded of that,
   *     which is nothing for its beginning; null for the beginning of all
   */
  private Page<AssertionRecord> awarded(
      List<String> badges, Instant since, @Nullable String cursor) {
    Place place = cursor == null ? new Place(0, null) : Place.read(badges, cursor);
    Page<AssertionRecord> page =
        assertions.newestAssertions(badges.get(place.badge()), since, null, place.cursor(), READ);
    return new Page<>(page.elements(), place.after(badges, page.cursor()));
  }

  /**
   * Where a page begins.
   *
   * @param badge which of the badges
   * @param cursor where among what was awarded of that; null for its beginning
   */
  private record Place(int badge, @Nullable String cursor) {
    static Place read(List<String> badges, String text) {
      int dot = text.indexOf('.');
      String id = text.substring(0, Math.max(dot, 0));
      String rest = text.substring(dot + 1);
      return IntStream.range(0, badges.size())
          .filter(number -> badges.get(number).equals(id))
          .mapToObj(number -> new Place(number, rest.isEmpty() ? null : rest))
          .findFirst()
          .orElseThrow(InvalidCursor::new);
    }

    /** The cursor of the next page; null after the last. */
    @Nullable String after(List<String> badges, @Nullable String next) {
      if (next != null) {
        return badges.get(badge) + "." + next;
      }
      return badge + 1 < badges.size() ? badges.get(badge + 1) + "." : null;
    }
  }
}
