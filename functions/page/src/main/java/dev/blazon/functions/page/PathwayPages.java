package dev.blazon.functions.page;

import dev.blazon.http.PublicResponse;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.Route;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.page.ContentSecurityPolicy;
import dev.blazon.page.Pages;
import dev.blazon.page.reading.ShowPathway;
import dev.blazon.platform.PublicTable;
import dev.blazon.store.PathwayStore;
import dev.blazon.words.Language;
import java.util.List;

/** Answers the HTTP routes of a pathway's page and of the picture on it. */
final class PathwayPages {
  private final PathwayStore pathways;
  private final ShowPathway service;
  private final Pages pages;

  PathwayPages(PublicTable platform, Pages pages) {
    this.pathways = platform.pathways();
    this.service = new ShowPathway(pathways, platform.records(), platform.urls());
    this.pages = pages;
  }

  List<Route> routes() {
    return List.of(
        Route.open("GET /pathways/{pathway}", this::view).taking("lang"),
        Route.open("GET /pathways/{pathway}/image", this::image));
  }

  private Response view(Request request) {
    Language language = Answers.language(request);
    return service
        .show(request.parameter("pathway"))
        .map(
            page ->
                Answers.found(
                    request,
                    pages.pathway(page, language),
                    ContentSecurityPolicy.ILLUSTRATED,
                    page.accent()))
        .orElseGet(
            () ->
                Answers.unknown(
                    request, pages.unknownPathway(language), ContentSecurityPolicy.PAGE));
  }

  /** The picture as it was checked when it came; a browser asks anew whether it is another. */
  private Response image(Request request) {
    return Ids.parse(request.parameter("pathway"))
        .flatMap(pathways::pathway)
        .map(Pathway::image)
        .map(DataUri::image)
        .map(image -> PublicResponse.image(request, image, PublicResponse.BRIEFLY))
        .orElseGet(() -> PublicResponse.unknown(request, "image"));
  }
}
