package dev.blazon.functions.page;

import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.page.ContentSecurityPolicy;
import dev.blazon.page.Pages;
import dev.blazon.page.StudioPage;
import dev.blazon.words.Language;

/** Answers requests for the pages of the deployment itself: its front page, and the studio. */
final class SitePages {
  private final PublicUrls urls;
  private final StudioPage page;
  private final Pages pages;

  SitePages(PublicUrls urls, Pages pages) {
    this.urls = urls;
    this.page = new StudioPage(urls);
    this.pages = pages;
  }

  Response studio(Request request) {
    Language language = Answers.language(request);
    return Answers.found(request, pages.studio(page, language), ContentSecurityPolicy.SCRIPTED);
  }

  Response front(Request request) {
    Language language = Answers.language(request);
    return Answers.found(request, pages.front(urls, language), ContentSecurityPolicy.PAGE);
  }
}
