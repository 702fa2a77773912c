package dev.blazon.functions.page;

import dev.blazon.http.Html;
import dev.blazon.http.PublicResponse;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.page.Language;
import dev.blazon.page.Pages;
import dev.blazon.page.Policy;
import dev.blazon.page.StudioPage;

/** The page on which an issuer designs the image of a badge. */
final class StudioRoute {
  private final StudioPage page;
  private final Pages pages;

  StudioRoute(PublicUrls urls, Pages pages) {
    this.page = new StudioPage(urls);
    this.pages = pages;
  }

  Response show(Request request) {
    Language language =
        Language.of(request.queryParameter("lang"), request.headers().get("accept-language"));
    return Html.of(
        request,
        200,
        pages.studio(page, language),
        language.tag(),
        Policy.SCRIPTED.header(),
        PublicResponse.BRIEFLY);
  }
}
