package dev.blazon.functions.page;

import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.page.ContentSecurityPolicy;
import dev.blazon.page.Pages;
import dev.blazon.page.reading.ShowAssertion;
import dev.blazon.words.Language;

/** Answers the routes of the pages about Assertions. */
final class AssertionRoutes {
  private final ShowAssertion service;
  private final Pages pages;

  AssertionRoutes(ShowAssertion service, Pages pages) {
    this.service = service;
    this.pages = pages;
  }

  Response view(Request request) {
    Language language = Answers.language(request);
    return switch (service.show(request.parameter("assertion"))) {
      case ShowAssertion.Outcome.Shown(var page) ->
          Answers.found(
              request,
              pages.assertion(page, language),
              ContentSecurityPolicy.ILLUSTRATED,
              page.accent());
      case ShowAssertion.Outcome.Erased() ->
          Answers.gone(request, pages.erasedAssertion(language), ContentSecurityPolicy.PAGE);
      case ShowAssertion.Outcome.Unknown() ->
          Answers.unknown(request, pages.unknownAssertion(language), ContentSecurityPolicy.PAGE);
    };
  }
}
