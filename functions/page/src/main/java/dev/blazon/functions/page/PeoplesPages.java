package dev.blazon.functions.page;

import dev.blazon.http.Route;
import dev.blazon.page.Pages;
import dev.blazon.platform.PublicTable;
import java.util.List;

/** The pages that people have made themselves: their collections, and the plans that they share. */
final class PeoplesPages {
  private final CollectionPages collections;
  private final PlanPages plans;

  PeoplesPages(PublicTable platform, Pages pages) {
    collections = new CollectionPages(platform, pages);
    plans = new PlanPages(platform, pages);
  }

  List<Route> routes() {
    return List.of(
        Route.open("GET /collections/{collection}", collections::view).taking("lang"),
        Route.open("GET /collections/{collection}/embed", collections::embed)
            .taking("lang", "theme"),
        Route.open("GET /collections/{collection}/assertions", collections::list),
        Route.open("GET /plans/{plan}", plans::view).taking("lang"));
  }
}
