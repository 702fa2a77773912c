package dev.blazon.functions.issue;

import dev.blazon.http.HttpFunction;
import dev.blazon.http.Route;
import dev.blazon.lifecycle.Scope;
import dev.blazon.platform.Contacts;
import dev.blazon.platform.Macs;
import dev.blazon.platform.Signing;
import dev.blazon.platform.Table;
import dev.blazon.platform.cloud.Cloud;
import dev.blazon.platform.contacts.EncryptedContacts;
import dev.blazon.platform.dynamodb.DynamoDbTable;
import dev.blazon.platform.kms.KmsMacs;
import dev.blazon.platform.kms.KmsSigning;
import dev.blazon.register.RecipientDigester;
import java.util.List;

/**
 * The Lambda function behind the HTTP routes by which issuers award badges, move and renew
 * Assertions, and read what they have awarded.
 */
public final class IssueHandler extends HttpFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public IssueHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public <P extends Table & Signing & Macs & Contacts> IssueHandler(P platform) {
    this(platform, new RecipientDigester(platform.macKeys()));
  }

  private <P extends Table & Signing & Contacts> IssueHandler(
      P platform, RecipientDigester digester) {
    this(platform, digester, AwardServices.on(platform, digester));
  }

  private IssueHandler(Table platform, RecipientDigester digester, AwardServices awarding) {
    this(
        new AwardRoute(platform, awarding),
        new AwardedRoutes(platform, digester),
        new MoveRoute(platform, awarding),
        new RenewRoute(platform, awarding));
  }

  private IssueHandler(AwardRoute award, AwardedRoutes awarded, MoveRoute move, RenewRoute renew) {
    super(
        List.of(
            Route.issuer("POST /v1/badges/{badge}/assertions", Scope.ISSUE, award::award),
            Route.issuer("GET /v1/badges/{badge}/assertions", Scope.READ, awarded::ofBadge)
                .taking("cursor", "issuedFrom", "issuedTo", "recipient", "status"),
            Route.issuer("GET /v1/issuers/{issuer}/assertions", Scope.READ, awarded::ofIssuer)
                .taking("cursor", "recipient"),
            Route.issuer("GET /v1/pathways/{pathway}/completions", Scope.READ, awarded::ofPathway)
                .taking("cursor"),
            Route.issuer("GET /v1/assertions/{assertion}", Scope.READ, awarded::one),
            Route.issuer("POST /v1/assertions/{assertion}/recipient", Scope.MANAGE, move::move),
            Route.issuer("POST /v1/assertions/{assertion}/renewal", Scope.ISSUE, renew::renew)));
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends Cloud
      implements DynamoDbTable, KmsSigning, KmsMacs, EncryptedContacts {}
}
