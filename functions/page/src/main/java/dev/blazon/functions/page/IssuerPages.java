package dev.blazon.functions.page;

import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.page.ContentSecurityPolicy;
import dev.blazon.page.Pages;
import dev.blazon.page.reading.ShowIssuer;
import dev.blazon.platform.Table;
import dev.blazon.words.Language;

/** Answers requests for the pages about issuers. */
final class IssuerPages {
  private final ShowIssuer service;
  private final Pages pages;

  IssuerPages(Table platform, Pages pages) {
    this.service =
        new ShowIssuer(platform.catalog(), platform.records(), platform.urls(), platform.time());
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
}
