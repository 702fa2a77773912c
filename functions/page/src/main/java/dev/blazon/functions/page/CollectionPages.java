package dev.blazon.functions.page;

import dev.blazon.http.PublicResponse;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.page.ContentSecurityPolicy;
import dev.blazon.page.Pages;
import dev.blazon.page.Theme;
import dev.blazon.page.reading.ShowCollection;
import dev.blazon.platform.PublicTable;
import dev.blazon.words.Language;

/** Answers requests for collections: the page, the small card, and the list for machines. */
final class CollectionPages {
  private final ShowCollection service;
  private final Pages pages;

  CollectionPages(PublicTable platform, Pages pages) {
    this.service =
        new ShowCollection(
            platform.collections(), platform.records(), platform.urls(), platform.time());
    this.pages = pages;
  }

  Response view(Request request) {
    Language language = Answers.language(request);
    return service
        .show(request.parameter("collection"))
        .map(
            page ->
                Answers.found(
                    request, pages.collection(page, language), ContentSecurityPolicy.PAGE))
        .orElseGet(
            () ->
                Answers.unknown(
                    request, pages.unknownCollection(language), ContentSecurityPolicy.PAGE));
  }

  Response embed(Request request) {
    Language language = Answers.language(request);
    Theme theme = Theme.of(request.queryParameter("theme"));
    return service
        .show(request.parameter("collection"))
        .map(
            page ->
                Answers.found(
                    request,
                    pages.collectionEmbed(page, theme, language),
                    ContentSecurityPolicy.FRAMED))
        .orElseGet(
            () ->
                Answers.unknown(
                    request,
                    pages.unknownCollectionEmbed(theme, language),
                    ContentSecurityPolicy.FRAMED));
  }

  Response list(Request request) {
    return service
        .show(request.parameter("collection"))
        .map(
            page ->
                PublicResponse.of(
                    request,
                    Response.text(200, "application/json", page.list()),
                    PublicResponse.BRIEFLY))
        .orElseGet(() -> PublicResponse.unknown(request, "collection"));
  }
}
