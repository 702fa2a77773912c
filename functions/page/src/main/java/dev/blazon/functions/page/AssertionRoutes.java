package dev.blazon.functions.page;

import dev.blazon.http.Html;
import dev.blazon.http.PublicResponse;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.page.Language;
import dev.blazon.page.Pages;
import dev.blazon.page.Policy;
import dev.blazon.platform.Platform;
import dev.blazon.service.LookUp;
import dev.blazon.service.OwnDocuments;
import dev.blazon.service.ShowAssertion;
import dev.blazon.verification.Verifier;

/** The pages about Assertions. */
final class AssertionRoutes {
  private final ShowAssertion service;
  private final Pages pages;

  AssertionRoutes(Platform platform, Pages pages) {
    LookUp lookUp =
        new LookUp(
            platform.catalog(),
            platform.assertions(),
            platform.endorsements(),
            platform.urls());
    this.service =
        new ShowAssertion(
            platform.catalog(),
            platform.assertions(),
            platform.endorsements(),
            platform.urls(),
            new Verifier(
                new OwnDocuments(lookUp, platform.urls(), platform.time()), platform.time()));
    this.pages = pages;
  }

  Response view(Request request) {
    Language language =
        Language.of(request.queryParameter("lang"), request.headers().get("accept-language"));
    return switch (service.show(request.parameter("assertion"))) {
      case ShowAssertion.Outcome.Shown(var page) ->
          Html.of(
              request,
              200,
              pages.assertion(page, language),
              language.tag(),
              Policy.PAGE.header(),
              PublicResponse.BRIEFLY);
      case ShowAssertion.Outcome.Unknown() ->
          Html.of(
              request,
              404,
              pages.unknownAssertion(language),
              language.tag(),
              Policy.PAGE.header(),
              PublicResponse.NEVER);
    };
  }
}
