package dev.blazon.pathways;

import dev.blazon.json.Texts;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.service.CollectionTitles;
import dev.blazon.store.Result;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds which badge somebody means who types its id or its link: one of this deployment, by the
 * address of its document or its page, or one of another host, by that of its BadgeClass.
 */
public final class WantedBadges {
  private final Function<String, Optional<BadgeRecord>> badges;
  private final PublicUrls urls;

  /**
   * @param badges finds a badge by its id
   * @param urls where ours are
   */
  public WantedBadges(Function<String, Optional<BadgeRecord>> badges, PublicUrls urls) {
    this.badges = badges;
    this.urls = urls;
  }

  /** Why nothing is found; callers answer every case. */
  public sealed interface Refusal {
    /** There is no such badge here. */
    record Unknown() implements Refusal {}

    /** It is neither an id nor an https URL that a BadgeClass can have. */
    record NoBadge() implements Refusal {}

    /** What it is called is no line of at most 200 characters that can be seen. */
    record BadName() implements Refusal {}
  }

  /**
   * The badge that is meant.
   *
   * @param badge its id or URL, as it was typed
   * @param name what one of another host is called, likewise; empty for nothing
   */
  public Result<PathwayStep, Refusal> find(String badge, String name) {
    String typed = badge.strip();
    if (Ids.isId(typed)) {
      return ours(typed);
    }
    if (leadsToUs(typed)) {
      return urls.atShared(typed)
          .flatMap(WantedBadges::badge)
          .map(this::ours)
          .orElseGet(this::none);
    }
    return isKept(typed) ? elsewhere(typed, name) : new Result.Refused<>(new Refusal.NoBadge());
  }

  private Result<PathwayStep, Refusal> none() {
    return new Result.Refused<>(new Refusal.Unknown());
  }

  private Result<PathwayStep, Refusal> ours(String id) {
    return badges
        .apply(id)
        .<Result<PathwayStep, Refusal>>map(
            found -> new Result.Success<>(PathwayStep.Ours.of(found)))
        .orElseGet(this::none);
  }

  private static Optional<String> badge(Place place) {
    return place instanceof Place.BadgeClass(String badge)
        ? Optional.of(badge)
        : place instanceof Place.BadgePage(String page) ? Optional.of(page) : Optional.empty();
  }

  private static Result<PathwayStep, Refusal> elsewhere(String url, String name) {
    if (Texts.oneLine(name).isEmpty()) {
      return new Result.Success<>(new PathwayStep.Elsewhere(url, null));
    }
    return CollectionTitles.read(name)
        .<Result<PathwayStep, Refusal>>map(
            line -> new Result.Success<>(new PathwayStep.Elsewhere(url, line)))
        .orElseGet(() -> new Result.Refused<>(new Refusal.BadName()));
  }

  /** In whatever spelling: what leads to us is a badge of ours or none. */
  private boolean leadsToUs(String url) {
    return urls.isOurs(url)
        || (Texts.isHttpsUrl(url)
            && Texts.lowerCase(URI.create(url).getHost())
                .equals(Texts.lowerCase(URI.create(urls.home()).getHost())));
  }

  /** What a collection keeps of a badge's BadgeClass; no other could ever count. */
  private static boolean isKept(String url) {
    return url.length() <= CollectionEntry.Elsewhere.LONGEST_IRI && Texts.isHttpsUrl(url);
  }
}
