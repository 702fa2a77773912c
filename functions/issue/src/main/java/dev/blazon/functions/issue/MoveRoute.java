package dev.blazon.functions.issue;

import dev.blazon.forms.RecipientFields;
import dev.blazon.http.Caller;
import dev.blazon.http.Problem;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.issuing.MoveAssertion;
import dev.blazon.issuing.MoveAssertion.Refusal;
import dev.blazon.issuing.MovedRegister;
import dev.blazon.json.Fault;
import dev.blazon.json.Form;
import dev.blazon.openbadges.Recipient;
import dev.blazon.platform.Table;
import java.util.List;

/**
 * Answers the HTTP route by which an issuer moves an Assertion to a new address of its recipient.
 */
final class MoveRoute {
  private final MoveAssertion service;

  MoveRoute(Table platform, AwardServices awarding) {
    service =
        new MoveAssertion(
            platform.catalog(),
            platform.assertions(),
            platform.endorsements(),
            new MovedRegister(platform.register(), awarding.registrar()),
            platform.commits(),
            awarding.spans(),
            awarding.maker(),
            platform.ids(),
            platform.urls(),
            platform.creationTimes(),
            platform.time());
  }

  Response move(Request request) {
    Recipient to = Form.read(request.json(), RecipientFields::recipient);
    Caller caller = request.requiredCaller();
    return Response.once(
        201,
        service.move(
            caller.requiredIssuer(),
            request.parameter("assertion"),
            to,
            caller.key(),
            request.repeatable()),
        refusal -> Response.problem(problem(refusal)));
  }

  private static Problem problem(Refusal refusal) {
    return switch (refusal) {
      case Refusal.UnknownAssertion() -> Problem.notFound("assertion");
      case Refusal.Erased() -> Problem.assertionErased();
      case Refusal.Superseded(String successor) -> Problem.assertionSuperseded(successor);
      case Refusal.Renewed(String successor) -> Problem.assertionRenewed(successor);
      case Refusal.Revoked() -> Problem.assertionRevoked();
      case Refusal.Expired() -> Problem.assertionExpired();
      case Refusal.KeyCompromised() -> Problem.signingKeyCompromised();
      case Refusal.Invalid(List<Fault> faults) -> Problem.invalidInput(faults);
    };
  }
}
