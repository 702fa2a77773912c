package dev.blazon.functions.bake;

import dev.blazon.http.HttpFunction;
import dev.blazon.http.PublicResponse;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.Route;
import dev.blazon.platform.Platform;
import dev.blazon.service.BakeAssertion;
import java.util.List;

/** Answers with the baked image of an Assertion, and bakes it where it is missed. */
public final class BakeHandler extends HttpFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public BakeHandler() {
    this(Platform.fromEnvironment());
  }

  /** The function on any platform, such as that of the local server or of a test. */
  public BakeHandler(Platform platform) {
    this(new BakeAssertion(platform.catalog(), platform.assertions(), platform.images()));
  }

  private BakeHandler(BakeAssertion bake) {
    super(
        List.of(Route.open("GET /assertions/{assertion}/image", request -> image(request, bake))));
  }

  private static Response image(Request request, BakeAssertion bake) {
    return bake.image(request.parameter("assertion"))
        .map(image -> PublicResponse.image(request, image, PublicResponse.FOR_GOOD))
        .orElseGet(() -> PublicResponse.unknown(request, "assertion"));
  }
}
