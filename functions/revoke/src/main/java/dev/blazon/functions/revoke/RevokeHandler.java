package dev.blazon.functions.revoke;

import dev.blazon.http.HttpFunction;
import dev.blazon.http.Problem;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.Route;
import dev.blazon.json.Form;
import dev.blazon.lifecycle.Lengths;
import dev.blazon.lifecycle.Scope;
import dev.blazon.platform.Table;
import dev.blazon.platform.cloud.Cloud;
import dev.blazon.platform.dynamodb.DynamoDbTable;
import dev.blazon.service.RevokeAssertion;
import java.util.List;

/**
 * The Lambda function behind the HTTP routes by which an issuer revokes an Assertion, or keeps it
 * from being renewed by itself.
 */
public final class RevokeHandler extends HttpFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public RevokeHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public RevokeHandler(Table platform) {
    this(
        new RevokeAssertion(platform.assertions(), platform.commits(), platform.time()),
        new HoldRoutes(platform));
  }

  private RevokeHandler(RevokeAssertion service, HoldRoutes holds) {
    super(
        List.of(
            Route.issuer(
                "POST /v1/assertions/{assertion}/revocation",
                Scope.ISSUE,
                request -> revoke(request, service)),
            Route.issuer("PUT /v1/assertions/{assertion}/hold", Scope.ISSUE, holds::hold),
            Route.issuer("DELETE /v1/assertions/{assertion}/hold", Scope.ISSUE, holds::release)));
  }

  private static Response revoke(Request request, RevokeAssertion service) {
    String reason = Form.read(request.json(), form -> form.requiredText("reason", Lengths.REASON));
    return Response.once(
        200,
        service.revoke(
            request.requiredCaller().requiredIssuer(),
            request.parameter("assertion"),
            reason,
            request.requiredCaller().key(),
            request.repeatable()),
        refusal ->
            switch (refusal) {
              case RevokeAssertion.Refusal.UnknownAssertion() ->
                  Response.problem(Problem.notFound("assertion"));
              case RevokeAssertion.Refusal.Erased() -> Response.problem(Problem.assertionErased());
              case RevokeAssertion.Refusal.Superseded(String successor) ->
                  Response.problem(Problem.assertionSuperseded(successor));
            });
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends Cloud implements DynamoDbTable {}
}
