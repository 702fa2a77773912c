package dev.blazon.functions.revoke;

import dev.blazon.http.Caller;
import dev.blazon.http.Problem;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.json.Form;
import dev.blazon.lifecycle.Lengths;
import dev.blazon.platform.Table;
import dev.blazon.service.HoldAssertion;
import dev.blazon.service.ReleaseAssertion;
import dev.blazon.store.Result;

/** Answers the HTTP routes by which an issuer keeps an Assertion from being renewed by itself. */
final class HoldRoutes {
  private final HoldAssertion holding;
  private final ReleaseAssertion releasing;

  HoldRoutes(Table platform) {
    holding = new HoldAssertion(platform.assertions(), platform.commits(), platform.time());
    releasing =
        new ReleaseAssertion(
            platform.assertions(), platform.catalog(), platform.commits(), platform.time());
  }

  Response hold(Request request) {
    String reason = Form.read(request.json(), form -> form.requiredText("reason", Lengths.REASON));
    Caller caller = request.requiredCaller();
    return Response.of(
        200,
        holding.hold(caller.requiredIssuer(), request.parameter("assertion"), reason, caller.key()),
        refusal -> Response.problem(problem(refusal)));
  }

  private static Problem problem(HoldAssertion.Refusal refusal) {
    return switch (refusal) {
      case HoldAssertion.Refusal.UnknownAssertion() -> Problem.notFound("assertion");
      case HoldAssertion.Refusal.Revoked() -> Problem.assertionRevoked();
      case HoldAssertion.Refusal.Expired() -> Problem.assertionExpired();
      case HoldAssertion.Refusal.Erased() -> Problem.assertionErased();
      case HoldAssertion.Refusal.Renewed(String successor) -> Problem.assertionRenewed(successor);
      case HoldAssertion.Refusal.Superseded(String successor) ->
          Problem.assertionSuperseded(successor);
    };
  }

  Response release(Request request) {
    return switch (releasing.release(
        request.requiredCaller().requiredIssuer(), request.parameter("assertion"))) {
      case Result.Success<ReleaseAssertion.Released, ReleaseAssertion.Refusal> _ ->
          Response.noContent();
      case Result.Refused<ReleaseAssertion.Released, ReleaseAssertion.Refusal>(
              ReleaseAssertion.Refusal.UnknownAssertion()) ->
          Response.problem(Problem.notFound("assertion"));
    };
  }
}
