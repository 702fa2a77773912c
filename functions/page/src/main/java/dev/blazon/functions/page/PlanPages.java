package dev.blazon.functions.page;

import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.page.ContentSecurityPolicy;
import dev.blazon.page.Pages;
import dev.blazon.page.reading.ShowPlan;
import dev.blazon.platform.PublicTable;
import dev.blazon.words.Language;

/** Answers requests for plans that are shared; others are as unknown as what is none. */
final class PlanPages {
  private final ShowPlan service;
  private final Pages pages;

  PlanPages(PublicTable platform, Pages pages) {
    this.service = new ShowPlan(platform.pathways(), platform.records(), platform.time());
    this.pages = pages;
  }

  Response view(Request request) {
    Language language = Answers.language(request);
    return service
        .show(request.parameter("plan"))
        .map(
            page ->
                Answers.found(request, pages.plan(page, language), ContentSecurityPolicy.PAGE)
                    .with("X-Robots-Tag", "noindex"))
        .orElseGet(
            () ->
                Answers.unknown(request, pages.unknownPlan(language), ContentSecurityPolicy.PAGE));
  }
}
