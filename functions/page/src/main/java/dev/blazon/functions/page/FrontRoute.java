package dev.blazon.functions.page;

import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.page.ContentSecurityPolicy;
import dev.blazon.page.Pages;
import dev.blazon.words.Language;

/** Answers requests for the front page. */
final class FrontRoute {
  private final PublicUrls urls;
  private final Pages pages;

  FrontRoute(PublicUrls urls, Pages pages) {
    this.urls = urls;
    this.pages = pages;
  }

  Response show(Request request) {
    Language language = Answers.language(request);
    return Answers.found(request, pages.front(urls, language), ContentSecurityPolicy.PAGE);
  }
}
