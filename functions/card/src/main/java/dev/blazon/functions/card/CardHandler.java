package dev.blazon.functions.card;

import dev.blazon.card.ShowCard;
import dev.blazon.http.HttpFunction;
import dev.blazon.http.PublicResponse;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.Route;
import dev.blazon.openbadges.ImageFile;
import dev.blazon.platform.ImageReads;
import dev.blazon.platform.PublicTable;
import dev.blazon.platform.cloud.ReadingCloud;
import dev.blazon.platform.dynamodb.ReadingTable;
import dev.blazon.platform.s3.ReadingImages;
import dev.blazon.words.Language;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The Lambda function that serves the cards of Assertions, badges, issuers and collections, the
 * PNGs that networks show for links, in the language that {@code lang} names.
 *
 * <p>It is kept no longer than the page that names it. Networks keep copies of their own for days
 * whatever they are told; the more a copy that is made after a revocation must show it. Five
 * seconds are also enough for what they spare: a link that is passed around is asked for by many at
 * once.
 */
public final class CardHandler extends HttpFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public CardHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public <P extends PublicTable & ImageReads> CardHandler(P platform) {
    this(
        new ShowCard(
            platform.collections(), platform.records(), platform.images(), platform.time()));
  }

  private CardHandler(ShowCard service) {
    super(
        List.of(
            Route.open(
                    "GET /view/{assertion}/card.png",
                    r -> card(r, "assertion", service::ofAssertion))
                .taking("lang"),
            Route.open("GET /badges/{badge}/card.png", r -> card(r, "badge", service::ofBadge))
                .taking("lang"),
            Route.open("GET /issuers/{issuer}/card.png", r -> card(r, "issuer", service::ofIssuer))
                .taking("lang"),
            Route.open(
                    "GET /collections/{collection}/card.png",
                    r -> card(r, "collection", service::ofCollection))
                .taking("lang")));
  }

  /** Crawlers say nothing of their language that a reader would mean: the link does. */
  private static Response card(
      Request request, String what, BiFunction<String, Language, Optional<ImageFile>> service) {
    Language language = Language.of(request.queryParameter("lang"), null);
    return service
        .apply(request.parameter(what), language)
        .map(png -> PublicResponse.image(request, png, PublicResponse.BRIEFLY))
        .orElseGet(() -> PublicResponse.unknown(request, what));
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends ReadingCloud implements ReadingTable, ReadingImages {}
}
