package dev.blazon.functions.card;

import dev.blazon.http.HttpFunction;
import dev.blazon.http.PublicResponse;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.Route;
import dev.blazon.platform.Platform;
import dev.blazon.service.ShowCard;
import java.util.List;

/**
 * Shows the card of an Assertion.
 *
 * <p>It is kept no longer than the page that names it. Networks keep copies of their own for days
 * whatever they are told; the more a copy that is made after a revocation must show it. Five
 * seconds are also enough for what they spare: a link that is passed around is asked for by many at
 * once.
 */
public final class CardHandler extends HttpFunction {
  /** On Lambda. */
  public CardHandler() {
    this(Platform.fromEnvironment());
  }

  /** On any platform. */
  public CardHandler(Platform platform) {
    this(
        new ShowCard(
            platform.catalog(), platform.assertions(), platform.images(), platform.time()));
  }

  private CardHandler(ShowCard service) {
    super(List.of(Route.open("GET /view/{assertion}/card.png", r -> card(r, service))));
  }

  private static Response card(Request request, ShowCard service) {
    return service
        .card(request.parameter("assertion"))
        .map(png -> PublicResponse.image(request, png, PublicResponse.BRIEFLY))
        .orElseGet(() -> PublicResponse.unknown(request, "assertion"));
  }
}
