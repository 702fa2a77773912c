package dev.blazon.functions.collect;

import dev.blazon.http.HttpFunction;
import dev.blazon.http.OwnOrigin;
import dev.blazon.http.Route;
import dev.blazon.platform.LinkKeys;
import dev.blazon.platform.Table;
import dev.blazon.platform.cloud.Cloud;
import dev.blazon.platform.dynamodb.DynamoDbTable;
import dev.blazon.platform.fetching.Fetching;
import dev.blazon.platform.kms.KmsLinkKeys;
import dev.blazon.service.CollectionPasses;
import dev.blazon.service.KeepElsewhere;
import dev.blazon.verification.Verifier;
import dev.blazon.verification.fetching.RemoteDocuments;
import dev.blazon.verification.fetching.http.HttpRemoteDocuments;
import java.util.List;

/**
 * The Lambda function that verifies badges of other hosts, and puts those into a collection that
 * were awarded to its owner. It fetches what strangers host, and so reaches nothing but
 * collections, and makes and knows no sessions: the form has a pass for the one collection.
 */
public final class CollectHandler extends HttpFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public CollectHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public <P extends Table & LinkKeys & Fetching> CollectHandler(P platform) {
    this(
        new OthersRoute(
            new KeepElsewhere(platform.collections(), platform.commits(), platform.time()),
            new FoundBadges(
                new Verifier(platform.remoteDocuments(), platform.time()), platform.urls()),
            new CollectionPasses(platform.linkKeys(), platform.time()),
            new OwnOrigin(platform.urls())));
  }

  private CollectHandler(OthersRoute others) {
    super(
        List.of(
            Route.open("POST /my/collections/{collection}/others", others::add).taking("lang")));
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends Cloud implements DynamoDbTable, KmsLinkKeys, Fetching {
    @Override
    public RemoteDocuments remoteDocuments() {
      return new HttpRemoteDocuments(
          time(), settings().developmentOrigin().orElse(null), urls().verifyPage());
    }
  }
}
