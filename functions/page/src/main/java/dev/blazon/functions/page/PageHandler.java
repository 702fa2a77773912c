package dev.blazon.functions.page;

import dev.blazon.http.HttpFunction;
import dev.blazon.http.Route;
import dev.blazon.page.Pages;
import dev.blazon.platform.Platform;
import java.util.List;

/** The pages that people see, and what these load. */
public final class PageHandler extends HttpFunction {
  /** On Lambda. */
  public PageHandler() {
    this(Platform.fromEnvironment());
  }

  /** On any platform. */
  public PageHandler(Platform platform) {
    this(new AssertionRoutes(platform, new Pages()), new StudioRoute(platform.urls(), new Pages()));
  }

  private PageHandler(AssertionRoutes assertions, StudioRoute studio) {
    super(
        List.of(
            Route.open("GET /view/{assertion}", assertions::view),
            Route.open("GET /studio", studio::show),
            Route.open("GET /assets/{version}/{file}", AssetRoute::asset)));
  }
}
