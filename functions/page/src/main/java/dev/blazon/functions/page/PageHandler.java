package dev.blazon.functions.page;

import dev.blazon.http.HttpFunction;
import dev.blazon.http.Route;
import dev.blazon.page.Pages;
import dev.blazon.platform.PublicTable;
import dev.blazon.platform.cloud.ReadingCloud;
import dev.blazon.platform.dynamodb.ReadingTable;
import java.util.stream.Stream;

/**
 * The Lambda function behind the HTTP routes of the HTML pages that people see, and of the files
 * that these load.
 */
public final class PageHandler extends HttpFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public PageHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public PageHandler(PublicTable platform) {
    this(platform, new Pages());
  }

  private PageHandler(PublicTable platform, Pages pages) {
    this(
        new AssertionRoutes(platform, pages),
        new EmbedRoutes(platform, pages),
        new BadgePages(platform, pages),
        new IssuerPages(platform, pages),
        new EndorsementPages(platform, pages),
        new VerifyRoute(pages),
        new SitePages(platform.urls(), pages),
        Stream.concat(
            new PathwayPages(platform, pages).routes().stream(),
            new PeoplesPages(platform, pages).routes().stream()));
  }

  private PageHandler(
      AssertionRoutes assertions,
      EmbedRoutes embeds,
      BadgePages badges,
      IssuerPages issuers,
      EndorsementPages endorsements,
      VerifyRoute verify,
      SitePages own,
      Stream<Route> others) {
    super(
        Stream.concat(
                others,
                Stream.of(
                    Route.open("GET /view/{assertion}", assertions::view).taking("lang", "checks"),
                    Route.open("POST /view/{assertion}", assertions::ask).taking("lang"),
                    Route.open("GET /embed/{assertion}", embeds::embed).taking("lang", "theme"),
                    Route.open("GET /oembed", embeds::oEmbed)
                        .taking("url", "maxwidth", "maxheight", "format"),
                    Route.open("GET /badges/{badge}/view", badges::view).taking("lang"),
                    Route.open("GET /issuers/{issuer}/view", issuers::view)
                        .taking("lang", "cursor"),
                    Route.open("GET /issuers/{issuer}/banner", issuers::banner),
                    Route.open("GET /endorsements/{endorsement}/view", endorsements::view)
                        .taking("lang"),
                    Route.open("GET /", own::front).taking("lang"),
                    Route.open("GET /verify", verify::form).taking("lang", "badge"),
                    Route.open("GET /studio", own::studio).taking("lang"),
                    Route.open("GET /assets/{version}/{file}", AssetRoute::asset),
                    Route.open("GET /openapi.yaml", ApiDescription::show)))
            .toList());
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends ReadingCloud implements ReadingTable {}
}
