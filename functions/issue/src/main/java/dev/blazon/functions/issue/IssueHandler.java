package dev.blazon.functions.issue;

import dev.blazon.http.Caller;
import dev.blazon.http.HttpFunction;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.Route;
import dev.blazon.issuing.AssertionMaker;
import dev.blazon.issuing.AwardBadge;
import dev.blazon.issuing.AwardBadge.Tried;
import dev.blazon.issuing.Registrar;
import dev.blazon.issuing.Spans;
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
import dev.blazon.store.Result;
import java.util.List;

/**
 * The Lambda function that awards badges to one recipient or many, and shows issuers what they have
 * awarded.
 */
public final class IssueHandler extends HttpFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public IssueHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public <P extends Table & Signing & Macs & Contacts> IssueHandler(P platform) {
    this(
        new AwardBadge(
            platform.catalog(),
            platform.commits(),
            new Spans(platform.awardCounts(), platform.transactions()),
            platform.ids(),
            new AssertionMaker(platform.ids(), platform.urls(), platform.signer()),
            new Registrar(
                platform.catalog(),
                platform.assertions(),
                platform.register(),
                new RecipientDigester(platform.macKeys()),
                platform.contactCipher()),
            platform.urls(),
            platform.creationTimes(),
            platform.time()),
        new AwardedRoutes(platform));
  }

  private IssueHandler(AwardBadge award, AwardedRoutes awarded) {
    super(
        List.of(
            Route.issuer("POST /v1/badges/{badge}/assertions", Scope.ISSUE, r -> award(r, award)),
            Route.issuer("GET /v1/badges/{badge}/assertions", Scope.READ, awarded::ofBadge)
                .taking("cursor", "issuedFrom", "issuedTo", "recipient", "status"),
            Route.issuer("GET /v1/issuers/{issuer}/assertions", Scope.READ, awarded::ofIssuer)
                .taking("cursor", "recipient"),
            Route.issuer("GET /v1/assertions/{assertion}", Scope.READ, awarded::one)));
  }

  private static Response award(Request request, AwardBadge service) {
    Batch batch = Batch.read(request.json());
    Caller caller = request.requiredCaller();
    return switch (service.award(
        caller.requiredIssuer(),
        request.parameter("badge"),
        batch.awards(),
        batch.duplicates(),
        caller.key(),
        request.repeatable())) {
      case Result.Success<Tried, AwardBadge.Refusal>(Tried tried) -> batch.answer(tried);
      case Result.Refused<Tried, AwardBadge.Refusal>(AwardBadge.Refusal refusal) ->
          AwardRefusals.answer(refusal);
    };
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends Cloud
      implements DynamoDbTable, KmsSigning, KmsMacs, EncryptedContacts {}
}
