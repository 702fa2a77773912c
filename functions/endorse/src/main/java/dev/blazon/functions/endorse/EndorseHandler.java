package dev.blazon.functions.endorse;

import dev.blazon.http.HttpFunction;
import dev.blazon.http.Route;
import dev.blazon.lifecycle.Scope;
import dev.blazon.lifecycle.Subject;
import dev.blazon.platform.Table;
import dev.blazon.platform.cloud.Cloud;
import dev.blazon.platform.dynamodb.DynamoDbTable;
import java.util.List;

/**
 * The Lambda function behind the HTTP routes of Endorsements: those that issuers make, and those
 * that they accept.
 */
public final class EndorseHandler extends HttpFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public EndorseHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public EndorseHandler(Table platform) {
    this(new EndorsementRoutes(platform), new AcceptanceRoutes(platform));
  }

  private EndorseHandler(EndorsementRoutes endorsements, AcceptanceRoutes acceptance) {
    super(
        List.of(
            Route.issuer("POST /v1/endorsements", Scope.ISSUE, endorsements::endorse),
            Route.issuer("GET /v1/endorsements", Scope.READ, endorsements::all).taking("cursor"),
            Route.issuer(
                "POST /v1/endorsements/{endorsement}/revocation",
                Scope.ISSUE,
                endorsements::revoke),
            Route.issuer(
                "PUT /v1/issuers/{issuer}/endorsements",
                Scope.MANAGE,
                request -> acceptance.accept(request, Subject.Kind.PROFILE, "issuer")),
            Route.issuer(
                "PUT /v1/badges/{badge}/endorsements",
                Scope.MANAGE,
                request -> acceptance.accept(request, Subject.Kind.BADGE_CLASS, "badge")),
            Route.issuer(
                "PUT /v1/assertions/{assertion}/endorsements",
                Scope.MANAGE,
                request -> acceptance.accept(request, Subject.Kind.ASSERTION, "assertion"))));
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends Cloud implements DynamoDbTable {}
}
