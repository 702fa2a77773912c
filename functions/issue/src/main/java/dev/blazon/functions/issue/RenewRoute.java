package dev.blazon.functions.issue;

import dev.blazon.http.Caller;
import dev.blazon.http.Problem;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.issuing.RenewAssertion;
import dev.blazon.issuing.RenewAssertion.Refusal;
import dev.blazon.issuing.RenewAssertion.Renewal;
import dev.blazon.issuing.RenewedRegister;
import dev.blazon.json.Fault;
import dev.blazon.json.Form;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.platform.Table;
import java.time.Instant;
import java.util.List;

/** Answers the HTTP route by which an issuer renews an Assertion. */
final class RenewRoute {
  private final RenewAssertion service;

  RenewRoute(Table platform, AwardServices awarding) {
    service =
        new RenewAssertion(
            platform.catalog(),
            platform.assertions(),
            new RenewedRegister(platform.register()),
            platform.commits(),
            awarding.spans(),
            awarding.maker(),
            platform.ids(),
            platform.urls(),
            platform.creationTimes(),
            platform.time());
  }

  Response renew(Request request) {
    Renewal renewal = Form.read(request.json(), RenewRoute::renewal);
    Caller caller = request.requiredCaller();
    return Response.once(
        201,
        service.renew(
            caller.requiredIssuer(),
            request.parameter("assertion"),
            renewal,
            caller.key(),
            request.repeatable()),
        refusal -> Response.problem(problem(refusal)));
  }

  private static Renewal renewal(Form form) {
    return new Renewal(
        form.instant("expires"), EvidenceForm.evidence(form), EvidenceForm.narrative(form));
  }

  private static Problem problem(Refusal.OfAny refusal) {
    return switch (refusal) {
      case Refusal.UnknownAssertion() -> Problem.notFound("assertion");
      case Refusal.NotOffered() ->
          Problem.conflict(
              "renewal-not-offered",
              "The badge has no renewal",
              "What was awarded as it is not renewed; award the badge anew.");
      case Refusal.NeverExpires() ->
          Problem.conflict(
              "never-expires", "The assertion never expires", "There is nothing to renew.");
      case Refusal.TooEarly(Instant opens) ->
          Problem.conflict(
              "renewal-too-early",
              "It is too early to renew the assertion",
              "It can be renewed from " + OpenBadges.dateTime(opens) + " on.");
      case Refusal.TooLate(Instant closed) ->
          Problem.conflict(
              "renewal-too-late",
              "It is too late to renew the assertion",
              "It could be renewed until "
                  + OpenBadges.dateTime(closed)
                  + "; award the badge anew.");
      case Refusal.AlreadyRenewed(String successor) -> Problem.assertionRenewed(successor);
      case Refusal.Revoked() -> Problem.assertionRevoked();
      case Refusal.Erased() -> Problem.assertionErased();
      case Refusal.Superseded(String successor) -> Problem.assertionSuperseded(successor);
      case Refusal.KeyCompromised() -> Problem.signingKeyCompromised();
      case Refusal.Invalid(List<Fault> faults) -> Problem.invalidInput(faults);
    };
  }
}
