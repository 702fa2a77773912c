package dev.blazon.functions.issue;

import dev.blazon.forms.RecipientFields;
import dev.blazon.http.Caller;
import dev.blazon.http.Problem;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.issuing.AssertionMaker;
import dev.blazon.issuing.MoveAssertion;
import dev.blazon.issuing.MoveAssertion.Refusal;
import dev.blazon.issuing.MovedRegister;
import dev.blazon.issuing.Registrar;
import dev.blazon.issuing.Spans;
import dev.blazon.json.Fault;
import dev.blazon.json.Form;
import dev.blazon.openbadges.Recipient;
import dev.blazon.platform.Contacts;
import dev.blazon.platform.Macs;
import dev.blazon.platform.Signing;
import dev.blazon.platform.Table;
import dev.blazon.register.RecipientDigester;
import java.util.List;

/** Answers the route by which an Assertion is moved to a new address of its recipient. */
final class MoveRoute {
  private final MoveAssertion service;

  <P extends Table & Macs & Contacts & Signing> MoveRoute(P platform) {
    Registrar registrar =
        new Registrar(
            platform.catalog(),
            platform.assertions(),
            platform.register(),
            new RecipientDigester(platform.macKeys()),
            platform.contactCipher());
    service =
        new MoveAssertion(
            platform.catalog(),
            platform.assertions(),
            platform.endorsements(),
            new MovedRegister(platform.register(), registrar),
            platform.commits(),
            new Spans(platform.awardCounts(), platform.transactions()),
            new AssertionMaker(platform.ids(), platform.urls(), platform.signer()),
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
      case Refusal.Revoked() ->
          Problem.conflict(
              "assertion-revoked",
              "The assertion is revoked",
              "What was taken back is not given anew.");
      case Refusal.Expired() ->
          Problem.conflict(
              "assertion-expired", "The assertion has expired", "Its time is over; award it anew.");
      case Refusal.KeyCompromised() -> Problem.signingKeyCompromised();
      case Refusal.Invalid(List<Fault> faults) -> Problem.invalidInput(faults);
    };
  }
}
