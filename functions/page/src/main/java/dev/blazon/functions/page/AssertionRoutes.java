package dev.blazon.functions.page;

import dev.blazon.http.FormFields;
import dev.blazon.http.PublicResponse;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.page.Asked;
import dev.blazon.page.ContentSecurityPolicy;
import dev.blazon.page.Pages;
import dev.blazon.page.WhoseBadge;
import dev.blazon.page.reading.ShowAssertion;
import dev.blazon.platform.PublicTable;
import dev.blazon.words.Language;

/** Answers the HTTP routes of an Assertion's page, among them the question whose badge it is. */
final class AssertionRoutes {
  /** An identity of 2,048 characters, each of four bytes that are written as {@code %XX}. */
  private static final int LONGEST_FORM = 26_000;

  private final ShowAssertion service;
  private final Pages pages;

  AssertionRoutes(PublicTable platform, Pages pages) {
    this.service =
        new ShowAssertion(
            platform.records(), platform.pathways(), platform.urls(), platform.time());
    this.pages = pages;
  }

  /**
   * Answers whether the badge was awarded to whom the field {@code identity} names, on its page.
   * Nobody keeps the answer.
   */
  Response ask(Request request) {
    String typed = FormFields.read(request, LONGEST_FORM).text("identity");
    Language language = Answers.language(request);
    return switch (service.show(request.parameter("assertion"))) {
      case ShowAssertion.Outcome.Shown(var page) ->
          Answers.page(
              request,
              200,
              pages.assertion(
                  page, new Asked(WhoseBadge.of(page, typed).orElse(null), false), language),
              ContentSecurityPolicy.ILLUSTRATED.header(page.accent()),
              PublicResponse.NEVER);
      case ShowAssertion.Outcome.Erased() ->
          Answers.gone(request, pages.erasedAssertion(language), ContentSecurityPolicy.PAGE);
      case ShowAssertion.Outcome.Private() ->
          Answers.keptPrivate(
              request, pages.privateAssertion(language), ContentSecurityPolicy.PAGE);
      case ShowAssertion.Outcome.Unknown() ->
          Answers.unknown(request, pages.unknownAssertion(language), ContentSecurityPolicy.PAGE);
    };
  }

  Response view(Request request) {
    Language language = Answers.language(request);
    boolean everyCheck = "all".equals(request.queryParameter("checks"));
    return switch (service.show(request.parameter("assertion"))) {
      case ShowAssertion.Outcome.Shown(var page) ->
          Answers.found(
              request,
              pages.assertion(page, new Asked(null, everyCheck), language),
              ContentSecurityPolicy.ILLUSTRATED,
              page.accent());
      case ShowAssertion.Outcome.Erased() ->
          Answers.gone(request, pages.erasedAssertion(language), ContentSecurityPolicy.PAGE);
      case ShowAssertion.Outcome.Private() ->
          Answers.keptPrivate(
              request, pages.privateAssertion(language), ContentSecurityPolicy.PAGE);
      case ShowAssertion.Outcome.Unknown() ->
          Answers.unknown(request, pages.unknownAssertion(language), ContentSecurityPolicy.PAGE);
    };
  }
}
