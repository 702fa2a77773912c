package dev.blazon.functions.page;

import dev.blazon.http.Html;
import dev.blazon.http.Problem;
import dev.blazon.http.PublicResponse;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.page.Language;
import dev.blazon.page.Pages;
import dev.blazon.page.Policy;
import dev.blazon.platform.Platform;
import dev.blazon.service.ShowAssertion;

/** What other sites show of an Assertion: the small card, and where to find it. */
final class EmbedRoutes {
  private final ShowAssertion service;
  private final PublicUrls urls;
  private final Pages pages;

  EmbedRoutes(Platform platform, Pages pages) {
    this.service = AssertionRoutes.service(platform);
    this.urls = platform.urls();
    this.pages = pages;
  }

  Response embed(Request request) {
    Language language =
        Language.of(request.queryParameter("lang"), request.headers().get("accept-language"));
    return switch (service.show(request.parameter("assertion"))) {
      case ShowAssertion.Outcome.Shown(var page) ->
          framed(request, 200, pages.embed(page, language), language, PublicResponse.BRIEFLY);
      case ShowAssertion.Outcome.Unknown() ->
          framed(request, 404, pages.unknownEmbed(language), language, PublicResponse.NEVER);
    };
  }

  private static Response framed(
      Request request, int status, String html, Language language, String cacheControl) {
    return Html.of(request, status, html, language.tag(), Policy.FRAMED.header(), cacheControl);
  }

  /** See <a href="https://oembed.com/">oEmbed 1.0, section 2</a>. */
  Response oEmbed(Request request) {
    OEmbedQuery query = OEmbedQuery.of(request);
    if (!query.isJson()) {
      return Response.problem(
          Problem.notImplemented("Only format=json is given, not " + query.format() + "."));
    }
    return urls.assertionOfPage(query.url())
        .map(service::show)
        .map(shown -> description(request, query, shown))
        .orElseGet(() -> PublicResponse.unknown(request, "page of a badge"));
  }

  private Response description(Request request, OEmbedQuery query, ShowAssertion.Outcome outcome) {
    return switch (outcome) {
      case ShowAssertion.Outcome.Shown(var page) ->
          PublicResponse.of(
              request,
              Response.text(
                  200,
                  "application/json",
                  pages.oEmbed(
                      page, query.language(), query.maximumWidth(), query.maximumHeight())),
              PublicResponse.BRIEFLY);
      case ShowAssertion.Outcome.Unknown() -> PublicResponse.unknown(request, "page of a badge");
    };
  }
}
