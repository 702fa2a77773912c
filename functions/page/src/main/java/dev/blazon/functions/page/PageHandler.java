package dev.blazon.functions.page;

import dev.blazon.http.HttpFunction;
import dev.blazon.http.PublicResponse;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.Route;
import dev.blazon.page.Pages;
import dev.blazon.platform.Platform;
import dev.blazon.service.ShowAssertion;
import java.util.List;

/** Shows Assertions to people. */
public final class PageHandler extends HttpFunction {
  /** On Lambda. */
  public PageHandler() {
    this(Platform.fromEnvironment());
  }

  /** On any platform. */
  public PageHandler(Platform platform) {
    this(
        new ShowAssertion(
            platform.catalog(), platform.assertions(), platform.urls(), platform.time()),
        new Pages());
  }

  private PageHandler(ShowAssertion service, Pages pages) {
    super(List.of(Route.open("GET /view/{assertion}", r -> view(r, service, pages))));
  }

  private static Response view(Request request, ShowAssertion service, Pages pages) {
    return switch (service.show(request.parameter("assertion"))) {
      case ShowAssertion.Outcome.Shown(var page) ->
          html(request, 200, pages.assertion(page), PublicResponse.BRIEFLY);
      case ShowAssertion.Outcome.Unknown() ->
          html(request, 404, pages.unknownAssertion(), PublicResponse.NEVER);
    };
  }

  private static Response html(Request request, int status, String html, String cacheControl) {
    return PublicResponse.of(
            request, Response.text(status, "text/html; charset=utf-8", html), cacheControl)
        .with("Content-Security-Policy", Pages.CONTENT_SECURITY_POLICY)
        .with("Referrer-Policy", "no-referrer");
  }
}
