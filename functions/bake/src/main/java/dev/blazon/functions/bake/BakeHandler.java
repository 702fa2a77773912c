package dev.blazon.functions.bake;

import dev.blazon.http.HttpFunction;
import dev.blazon.http.PublicResponse;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.Route;
import dev.blazon.openbadges.ImageFile;
import dev.blazon.platform.Images;
import dev.blazon.platform.PublicTable;
import dev.blazon.platform.cloud.Cloud;
import dev.blazon.platform.dynamodb.ReadingTable;
import dev.blazon.platform.s3.S3Images;
import java.util.List;

/**
 * The Lambda function that serves the baked image of an Assertion, and bakes it where it is
 * missing.
 */
public final class BakeHandler extends HttpFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public BakeHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public <P extends PublicTable & Images> BakeHandler(P platform) {
    this(new BakeAssertion(platform.catalog(), platform.assertions(), platform.images()));
  }

  private BakeHandler(BakeAssertion bake) {
    super(
        List.of(Route.open("GET /assertions/{assertion}/image", request -> image(request, bake))));
  }

  private static Response image(Request request, BakeAssertion bake) {
    return switch (bake.image(request.parameter("assertion"))) {
      case BakeAssertion.Outcome.Baked(ImageFile image) ->
          PublicResponse.image(request, image, PublicResponse.FOR_MINUTES);
      case BakeAssertion.Outcome.Gone() -> PublicResponse.gone(request, "image");
      case BakeAssertion.Outcome.Unknown() -> PublicResponse.unknown(request, "assertion");
    };
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends Cloud implements ReadingTable, S3Images {}
}
