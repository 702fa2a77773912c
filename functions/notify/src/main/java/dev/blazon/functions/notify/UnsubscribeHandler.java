package dev.blazon.functions.notify;

import dev.blazon.http.HttpFunction;
import dev.blazon.http.Route;
import dev.blazon.notices.Unsubscribe;
import dev.blazon.notices.UnsubscribeTokens;
import dev.blazon.platform.LinkKeys;
import dev.blazon.platform.Table;
import dev.blazon.platform.cloud.Cloud;
import dev.blazon.platform.dynamodb.DynamoDbTable;
import dev.blazon.platform.kms.KmsLinkKeys;
import java.util.List;

/**
 * The Lambda function by which a recipient stops the mails of an issuer: by a button on a page, or
 * by one click in a mail program (RFC 8058).
 */
public final class UnsubscribeHandler extends HttpFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public UnsubscribeHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public <P extends Table & LinkKeys> UnsubscribeHandler(P platform) {
    this(
        new UnsubscribeRoutes(
            new Unsubscribe(
                platform.catalog(),
                platform.transactions(),
                new UnsubscribeTokens(platform.linkKeys()),
                platform.time())));
  }

  private UnsubscribeHandler(UnsubscribeRoutes routes) {
    super(
        List.of(
            Route.open("GET /unsubscribe", routes::ask).taking("token", "lang"),
            Route.open("POST /unsubscribe", routes::stop).taking("token", "lang")));
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends Cloud implements DynamoDbTable, KmsLinkKeys {}
}
