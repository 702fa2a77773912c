package dev.blazon.functions.page;

import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.page.ContentSecurityPolicy;
import dev.blazon.page.Pages;
import dev.blazon.page.reading.ShowBadge;
import dev.blazon.platform.PublicTable;
import dev.blazon.words.Language;

/** Answers the HTTP route of a BadgeClass's page. */
final class BadgePages {
  private final ShowBadge service;
  private final Pages pages;

  BadgePages(PublicTable platform, Pages pages) {
    this.service =
        new ShowBadge(platform.records(), platform.pathways(), platform.urls(), platform.time());
    this.pages = pages;
  }

  Response view(Request request) {
    Language language = Answers.language(request);
    return switch (service.show(request.parameter("badge"))) {
      case ShowBadge.Outcome.Shown(var page) ->
          Answers.found(
              request,
              pages.badge(page, language),
              ContentSecurityPolicy.ILLUSTRATED,
              page.accent());
      case ShowBadge.Outcome.Unknown() ->
          Answers.unknown(request, pages.unknownBadge(language), ContentSecurityPolicy.PAGE);
    };
  }
}
