package dev.blazon.functions.notify;

import dev.blazon.http.HttpFunction;
import dev.blazon.http.Route;
import dev.blazon.lifecycle.Scope;
import dev.blazon.platform.Table;
import dev.blazon.platform.cloud.Cloud;
import dev.blazon.platform.dynamodb.DynamoDbTable;
import java.util.List;

/**
 * The Lambda function that tells an issuer which mails went to the recipient of an Assertion, and
 * asks for one once more.
 */
public final class NoticesHandler extends HttpFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public NoticesHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public NoticesHandler(Table platform) {
    this(new NoticeRoutes(platform));
  }

  private NoticesHandler(NoticeRoutes routes) {
    super(
        List.of(
            Route.issuer("GET /v1/assertions/{assertion}/notices", Scope.READ, routes::list),
            Route.issuer("POST /v1/assertions/{assertion}/notices", Scope.ISSUE, routes::ask)));
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends Cloud implements DynamoDbTable {}
}
