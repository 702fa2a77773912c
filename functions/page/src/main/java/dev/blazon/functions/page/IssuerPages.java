package dev.blazon.functions.page;

import dev.blazon.http.PublicResponse;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.lifecycle.Appearance;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.page.ContentSecurityPolicy;
import dev.blazon.page.Pages;
import dev.blazon.page.reading.ShowIssuer;
import dev.blazon.platform.PublicTable;
import dev.blazon.store.CatalogStore;
import dev.blazon.words.Language;

/** Answers the HTTP routes of an issuer's page and of the banner at its head. */
final class IssuerPages {
  private final CatalogStore catalog;
  private final ShowIssuer service;
  private final Pages pages;

  IssuerPages(PublicTable platform, Pages pages) {
    this.catalog = platform.catalog();
    this.service =
        new ShowIssuer(
            catalog,
            platform.assertions(),
            platform.pathways(),
            platform.records(),
            platform.urls(),
            platform.time());
    this.pages = pages;
  }

  Response view(Request request) {
    Language language = Answers.language(request);
    return switch (service.show(request.parameter("issuer"), request.queryParameter("cursor"))) {
      case ShowIssuer.Outcome.Shown(var page) ->
          Answers.found(
              request,
              pages.issuer(page, language),
              ContentSecurityPolicy.ILLUSTRATED,
              page.accent());
      case ShowIssuer.Outcome.Unknown() ->
          Answers.unknown(request, pages.unknownIssuer(language), ContentSecurityPolicy.PAGE);
    };
  }

  /** The image as it was checked when it came; a browser asks anew whether it is another by now. */
  Response banner(Request request) {
    return Ids.parse(request.parameter("issuer"))
        .flatMap(catalog::issuer)
        .map(IssuerRecord::appearance)
        .map(Appearance::banner)
        .map(DataUri::image)
        .map(image -> PublicResponse.image(request, image, PublicResponse.BRIEFLY))
        .orElseGet(() -> PublicResponse.unknown(request, "banner"));
  }
}
