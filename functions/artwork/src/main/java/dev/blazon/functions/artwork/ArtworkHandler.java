package dev.blazon.functions.artwork;

import dev.blazon.http.HttpFunction;
import dev.blazon.http.Route;
import dev.blazon.lifecycle.Scope;
import dev.blazon.platform.Images;
import dev.blazon.platform.Table;
import dev.blazon.platform.cloud.Cloud;
import dev.blazon.platform.dynamodb.DynamoDbTable;
import dev.blazon.platform.s3.S3Images;
import java.util.List;

/**
 * The Lambda function that sets the artwork of badges, for their issuers: an image that is
 * uploaded, or one composed from a design, which can be read back.
 */
public final class ArtworkHandler extends HttpFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public ArtworkHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public <P extends Table & Images> ArtworkHandler(P platform) {
    this(new ArtworkRoutes(platform), new DesignRoutes(platform));
  }

  private ArtworkHandler(ArtworkRoutes routes, DesignRoutes designs) {
    super(
        List.of(
            Route.issuer("PUT /v1/badges/{badge}/image", Scope.MANAGE, routes::put),
            Route.issuer("POST /v1/badges/{badge}/artwork", Scope.MANAGE, routes::compose),
            Route.issuer("GET /v1/badges/{badge}/design", Scope.MANAGE, designs::show),
            Route.issuer(
                "GET /v1/badges/{badge}/design/{picture}", Scope.MANAGE, designs::picture)));
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends Cloud implements DynamoDbTable, S3Images {}
}
