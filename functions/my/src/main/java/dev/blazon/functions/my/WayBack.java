package dev.blazon.functions.my;

import dev.blazon.http.OwnCookie;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.page.PlanTile;
import java.time.Duration;
import java.util.Optional;

/**
 * The cookie in which a browser keeps where somebody wanted to go who had to sign in first: to a
 * badge that is to come to a plan, or to a pathway. Whatever it says, it leads to no page but
 * these; who opens the mail elsewhere finds the list.
 */
final class WayBack {
  /** As long as the link of the mail is good. */
  private static final Duration LASTS = Duration.ofMinutes(20);

  private static final String BADGE = "/my/plans?badge=";
  private static final String PATHWAY = PlanTile.pathwayPath("");

  private final OwnCookie cookie;

  WayBack(PublicUrls urls) {
    this.cookie = new OwnCookie("blazon-back", urls);
  }

  /** The way to a badge that is to come to a plan; empty where that is no id. */
  static Optional<String> toBadge(String badge) {
    return Ids.parse(badge).map(id -> "badge." + id);
  }

  /** The way to a pathway, likewise. */
  static Optional<String> toPathway(String pathway) {
    return Ids.parse(pathway).map(id -> "pathway." + id);
  }

  /** The response with which a browser keeps a way. */
  Response kept(Response response, String way) {
    return cookie.kept(response, way, LASTS);
  }

  /** The response with which it forgets that, once it was gone; the same where it has none. */
  Response gone(Request request, Response response) {
    return way(request).isPresent() ? cookie.gone(response) : response;
  }

  /** The path that a browser has kept; empty for none of ours. */
  Optional<String> path(Request request) {
    return way(request).flatMap(WayBack::read);
  }

  private Optional<String> way(Request request) {
    return cookie.values(request).findFirst();
  }

  private static Optional<String> read(String way) {
    int dot = way.indexOf('.');
    return dot < 0
        ? Optional.empty()
        : Ids.parse(way.substring(dot + 1))
            .flatMap(
                id ->
                    switch (way.substring(0, dot)) {
                      case "badge" -> Optional.of(BADGE + id);
                      case "pathway" -> Optional.of(PATHWAY + id);
                      default -> Optional.empty();
                    });
  }
}
