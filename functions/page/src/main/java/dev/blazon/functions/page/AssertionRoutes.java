package dev.blazon.functions.page;

import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.page.Language;
import dev.blazon.page.Pages;
import dev.blazon.page.Policy;
import dev.blazon.platform.Platform;
import dev.blazon.service.ShowAssertion;

/** The pages about Assertions. */
final class AssertionRoutes {
  private final ShowAssertion service;
  private final Pages pages;

  AssertionRoutes(Platform platform, Pages pages) {
    this.service = service(platform);
    this.pages = pages;
  }

  /** What shows an Assertion as our own documents say it stands. */
  static ShowAssertion service(Platform platform) {
    return new ShowAssertion(
        platform.catalog(),
        platform.assertions(),
        platform.endorsements(),
        platform.urls(),
        OwnVerifier.of(platform));
  }

  Response view(Request request) {
    Language language = Answers.language(request);
    return switch (service.show(request.parameter("assertion"))) {
      case ShowAssertion.Outcome.Shown(var page) ->
          Answers.found(request, pages.assertion(page, language), Policy.ILLUSTRATED);
      case ShowAssertion.Outcome.Unknown() ->
          Answers.unknown(request, pages.unknownAssertion(language));
    };
  }
}
