package dev.blazon.functions.catalog;

import dev.blazon.http.HttpFunction;
import dev.blazon.platform.Signing;
import dev.blazon.platform.Table;
import dev.blazon.platform.cloud.Cloud;
import dev.blazon.platform.dynamodb.DynamoDbTable;
import dev.blazon.platform.kms.KmsSigning;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Lambda function behind the HTTP routes of issuers, their API keys and signing keys,
 * BadgeClasses and pathways.
 */
public final class CatalogHandler extends HttpFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public CatalogHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public <P extends Table & Signing> CatalogHandler(P platform) {
    super(
        Stream.of(
                new IssuerRoutes(platform).routes(),
                new ApiKeyRoutes(platform).routes(),
                new SigningKeyRoutes(platform).routes(),
                new BadgeRoutes(platform).routes(),
                new PathwayRoutes(platform).routes())
            .flatMap(List::stream)
            .toList());
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends Cloud implements DynamoDbTable, KmsSigning {}
}
