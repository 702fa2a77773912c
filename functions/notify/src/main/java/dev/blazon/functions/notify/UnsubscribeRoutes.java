package dev.blazon.functions.notify;

import dev.blazon.http.Html;
import dev.blazon.http.PublicResponse;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.notices.Unsubscribe;
import dev.blazon.page.ContentSecurityPolicy;
import dev.blazon.page.Pages;
import dev.blazon.words.Language;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Answers the page that asks a recipient whether one issuer's mails are to stop, and the click,
 * there or in a mail program, that stops them. What a mail program sends with the click says
 * nothing that its address does not say, and is not read.
 */
final class UnsubscribeRoutes {
  private final Unsubscribe service;
  private final Pages pages = new Pages();

  UnsubscribeRoutes(Unsubscribe service) {
    this.service = service;
  }

  /** A look at the page stops nothing: programs that check links look at everything. */
  Response ask(Request request) {
    String token = token(request);
    return page(
        request,
        service.issuer(token),
        (issuer, language) -> pages.unsubscribe(issuer, token, language));
  }

  Response stop(Request request) {
    String token = token(request);
    return page(
        request,
        service.stop(token),
        (issuer, language) -> pages.unsubscribed(issuer, token, language));
  }

  /** In the query: access logs have paths. */
  private static String token(Request request) {
    String token = request.queryParameter("token");
    return token == null ? "" : token;
  }

  private Response page(
      Request request, Optional<String> issuer, BiFunction<String, Language, String> page) {
    Language language =
        Language.of(request.queryParameter("lang"), request.headers().get("accept-language"));
    return Html.of(
            request,
            issuer.isPresent() ? 200 : 404,
            issuer
                .map(name -> page.apply(name, language))
                .orElseGet(() -> pages.unknownSubscription(language)),
            language.tag(),
            ContentSecurityPolicy.PAGE.header(),
            PublicResponse.NEVER)
        .with("X-Robots-Tag", "noindex");
  }
}
