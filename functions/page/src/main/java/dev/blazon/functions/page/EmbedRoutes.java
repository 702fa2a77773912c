package dev.blazon.functions.page;

import dev.blazon.http.Problem;
import dev.blazon.http.PublicResponse;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.page.ContentSecurityPolicy;
import dev.blazon.page.Pages;
import dev.blazon.page.Theme;
import dev.blazon.page.reading.ShowAssertion;
import dev.blazon.page.reading.ShowCollection;
import dev.blazon.platform.PublicTable;
import dev.blazon.words.Language;
import java.util.Optional;

/**
 * Answers the HTTP routes by which other sites embed an Assertion: the small card, and oEmbed,
 * which tells them where that is, and where the one of a collection is.
 */
final class EmbedRoutes {
  private final ShowAssertion service;
  private final ShowCollection collections;
  private final PublicUrls urls;
  private final Pages pages;

  EmbedRoutes(PublicTable platform, Pages pages) {
    this.service =
        new ShowAssertion(
            platform.records(), platform.pathways(), platform.urls(), platform.time());
    this.collections =
        new ShowCollection(
            platform.collections(), platform.records(), platform.urls(), platform.time());
    this.urls = platform.urls();
    this.pages = pages;
  }

  Response embed(Request request) {
    Language language = Answers.language(request);
    Theme theme = Theme.of(request.queryParameter("theme"));
    return switch (service.showAlone(request.parameter("assertion"))) {
      case ShowAssertion.Outcome.Shown(var page) ->
          Answers.found(request, pages.embed(page, theme, language), ContentSecurityPolicy.FRAMED);
      case ShowAssertion.Outcome.Erased() ->
          Answers.gone(request, pages.erasedEmbed(theme, language), ContentSecurityPolicy.FRAMED);
      case ShowAssertion.Outcome.Private() ->
          Answers.keptPrivate(
              request, pages.privateEmbed(theme, language), ContentSecurityPolicy.FRAMED);
      case ShowAssertion.Outcome.Unknown() ->
          Answers.unknown(
              request, pages.unknownEmbed(theme, language), ContentSecurityPolicy.FRAMED);
    };
  }

  /** See <a href="https://oembed.com/">oEmbed 1.0, section 2</a>: both of its formats are given. */
  Response oEmbed(Request request) {
    OEmbedQuery query = OEmbedQuery.of(request);
    return urls.atShared(query.url())
        .flatMap(place -> description(request, query, place))
        .orElseGet(() -> PublicResponse.unknown(request, "page of a badge"));
  }

  /** Of the page of an Assertion or of a collection, and of no other page or thing. */
  private Optional<Response> description(Request request, OEmbedQuery query, Place place) {
    return switch (place) {
      case Place.AssertionPage(String assertion) ->
          Optional.of(description(request, query, service.showAlone(assertion)));
      case Place.CollectionPage(String collection) ->
          collections
              .showWithoutBadges(collection)
              .map(
                  page ->
                      described(
                          request,
                          query,
                          pages.oEmbed(
                              page,
                              query.language(),
                              query.maximumWidth(),
                              query.maximumHeight())));
      case Place.Document _, Place.Image _, Place.Page _, Place.Card _, Place.OEmbed _ ->
          Optional.empty();
    };
  }

  private Response description(Request request, OEmbedQuery query, ShowAssertion.Outcome outcome) {
    return switch (outcome) {
      case ShowAssertion.Outcome.Shown(var page) ->
          described(
              request,
              query,
              pages.oEmbed(page, query.language(), query.maximumWidth(), query.maximumHeight()));
      // oEmbed 1.0, section 2.3.4: the site links to the page, and shows nothing else of it.
      case ShowAssertion.Outcome.Private() ->
          PublicResponse.of(request, Response.problem(Problem.keptPrivate()), PublicResponse.NEVER);
      // There is nothing to embed, as oEmbed says it: section 2.3.4.
      case ShowAssertion.Outcome.Erased(), ShowAssertion.Outcome.Unknown() ->
          PublicResponse.unknown(request, "page of a badge");
    };
  }

  private static Response described(Request request, OEmbedQuery query, Pages.Described described) {
    return PublicResponse.of(request, written(query.format(), described), PublicResponse.BRIEFLY);
  }

  private static Response written(OEmbedQuery.Format format, Pages.Described described) {
    return switch (format) {
      case JSON -> Response.text(200, "application/json", described.json());
      case XML -> Response.text(200, "text/xml; charset=utf-8", described.xml());
    };
  }
}
