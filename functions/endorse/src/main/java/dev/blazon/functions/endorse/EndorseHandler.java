package dev.blazon.functions.endorse;

import dev.blazon.http.HttpFunction;
import dev.blazon.platform.Contacts;
import dev.blazon.platform.LinkKeys;
import dev.blazon.platform.Table;
import dev.blazon.platform.cloud.Cloud;
import dev.blazon.platform.contacts.EncryptedContacts;
import dev.blazon.platform.dynamodb.DynamoDbTable;
import dev.blazon.platform.kms.KmsLinkKeys;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Lambda function behind the HTTP routes of Endorsements: those that issuers make, those that
 * they accept, and those for which they ask people.
 */
public final class EndorseHandler extends HttpFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public EndorseHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public <P extends Table & LinkKeys & Contacts> EndorseHandler(P platform) {
    this(
        new EndorsementRoutes(platform),
        new AcceptanceRoutes(platform),
        new EndorsementRequestRoutes(platform),
        new VerdictRoutes(platform));
  }

  private EndorseHandler(
      EndorsementRoutes endorsements,
      AcceptanceRoutes acceptance,
      EndorsementRequestRoutes requests,
      VerdictRoutes verdicts) {
    super(
        Stream.of(endorsements.routes(), acceptance.routes(), requests.routes(), verdicts.routes())
            .flatMap(List::stream)
            .toList());
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends Cloud
      implements DynamoDbTable, KmsLinkKeys, EncryptedContacts {}
}
