package dev.blazon.functions.page;

import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.page.ContentSecurityPolicy;
import dev.blazon.page.Pages;
import dev.blazon.page.StudioPage;
import dev.blazon.words.Language;

/** Answers requests for the page on which an issuer designs the image of a badge. */
final class StudioRoute {
  private final StudioPage page;
  private final Pages pages;

  StudioRoute(PublicUrls urls, Pages pages) {
    this.page = new StudioPage(urls);
    this.pages = pages;
  }

  Response show(Request request) {
    Language language = Answers.language(request);
    return Answers.found(request, pages.studio(page, language), ContentSecurityPolicy.SCRIPTED);
  }
}
