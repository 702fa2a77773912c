package dev.blazon.functions.page;

import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.page.ContentSecurityPolicy;
import dev.blazon.page.Pages;
import dev.blazon.page.reading.ShowEndorsement;
import dev.blazon.platform.PublicTable;
import dev.blazon.words.Language;

/** Answers the HTTP route of an Endorsement's page. */
final class EndorsementPages {
  private final ShowEndorsement service;
  private final Pages pages;

  EndorsementPages(PublicTable platform, Pages pages) {
    this.service = new ShowEndorsement(platform.records(), platform.urls(), platform.time());
    this.pages = pages;
  }

  Response view(Request request) {
    Language language = Answers.language(request);
    return switch (service.show(request.parameter("endorsement"))) {
      case ShowEndorsement.Outcome.Shown(var page) ->
          Answers.found(request, pages.endorsement(page, language), ContentSecurityPolicy.PAGE);
      case ShowEndorsement.Outcome.Revoked(var revoked) ->
          Answers.gone(
              request, pages.revokedEndorsement(revoked, language), ContentSecurityPolicy.PAGE);
      case ShowEndorsement.Outcome.Erased() ->
          Answers.gone(request, pages.erasedAssertion(language), ContentSecurityPolicy.PAGE);
      case ShowEndorsement.Outcome.Private() ->
          Answers.keptPrivate(
              request, pages.privateAssertion(language), ContentSecurityPolicy.PAGE);
      case ShowEndorsement.Outcome.Unknown() ->
          Answers.unknown(request, pages.unknownEndorsement(language), ContentSecurityPolicy.PAGE);
    };
  }
}
