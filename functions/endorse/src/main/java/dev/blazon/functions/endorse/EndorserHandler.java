package dev.blazon.functions.endorse;

import dev.blazon.http.HttpFunction;
import dev.blazon.http.OwnOrigin;
import dev.blazon.http.Route;
import dev.blazon.platform.Contacts;
import dev.blazon.platform.LinkKeys;
import dev.blazon.platform.Table;
import dev.blazon.platform.cloud.Cloud;
import dev.blazon.platform.contacts.EncryptedContacts;
import dev.blazon.platform.dynamodb.DynamoDbTable;
import dev.blazon.platform.kms.KmsLinkKeys;
import java.util.List;

/**
 * The Lambda function behind the pages on which people who were asked endorse, see what has become
 * of it, and take it back. Whoever has the link of a request is taken for whom it was sent to.
 */
public final class EndorserHandler extends HttpFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public EndorserHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public <P extends Table & LinkKeys & Contacts> EndorserHandler(P platform) {
    this(new EndorserVerbs(platform), new OwnOrigin(platform.urls()));
  }

  private EndorserHandler(EndorserVerbs verbs, OwnOrigin origin) {
    this(new EndorserRoutes(verbs, new EndorserPages(verbs.showing(), origin)));
  }

  private EndorserHandler(EndorserRoutes routes) {
    super(
        List.of(
            Route.open("GET /endorse", routes::look).taking("token", "lang"),
            Route.open("POST /endorse", routes::send).taking("lang")));
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends Cloud
      implements DynamoDbTable, KmsLinkKeys, EncryptedContacts {}
}
