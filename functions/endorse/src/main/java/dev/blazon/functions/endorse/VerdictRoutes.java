package dev.blazon.functions.endorse;

import dev.blazon.endorsing.DecideEndorsement;
import dev.blazon.endorsing.DecideEndorsement.Decider;
import dev.blazon.endorsing.DecideEndorsement.Verdict;
import dev.blazon.endorsing.HolderNotices;
import dev.blazon.http.Caller;
import dev.blazon.http.Problem;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.Route;
import dev.blazon.json.Form;
import dev.blazon.lifecycle.EndorsementState;
import dev.blazon.lifecycle.Scope;
import dev.blazon.lifecycle.Subject;
import dev.blazon.platform.Table;
import java.util.List;

/**
 * Answers the HTTP routes by which an issuer says what becomes of what people say for what is its
 * own.
 */
final class VerdictRoutes {
  private final DecideEndorsement deciding;

  VerdictRoutes(Table platform) {
    deciding =
        new DecideEndorsement(
            new DecideEndorsement.Stores(
                platform.catalog(),
                platform.assertions(),
                platform.register(),
                platform.endorsements()),
            new HolderNotices(platform.register(), platform.notices(), platform.sendsMails()),
            platform.commits(),
            platform.ids(),
            platform.urls(),
            platform.sendsMails(),
            platform.time());
  }

  /** The routes, and who may take each. */
  List<Route> routes() {
    return List.of(
        Route.issuer(
            "POST /v1/issuers/{issuer}/endorsement-requests/{request}",
            Scope.MANAGE,
            request -> decide(request, Subject.Kind.PROFILE, "issuer")),
        Route.issuer(
            "POST /v1/badges/{badge}/endorsement-requests/{request}",
            Scope.MANAGE,
            request -> decide(request, Subject.Kind.BADGE_CLASS, "badge")),
        Route.issuer(
            "POST /v1/assertions/{assertion}/endorsement-requests/{request}",
            Scope.ISSUE,
            request -> decide(request, Subject.Kind.ASSERTION, "assertion")));
  }

  /**
   * Says what becomes of one request.
   *
   * @param what the parameter that has the id of what is endorsed
   */
  private Response decide(Request request, Subject.Kind kind, String what) {
    Verdict verdict = Form.read(request.json(), VerdictForm::read);
    Caller caller = request.requiredCaller();
    return Response.once(
        200,
        deciding.decide(
            new Decider.Issuer(caller.requiredIssuer(), caller.key()),
            new Subject(kind, request.parameter(what)),
            request.parameter("request"),
            verdict,
            request.repeatable()),
        refusal -> Response.problem(problem(refusal)));
  }

  private static Problem problem(DecideEndorsement.Refusal refusal) {
    return switch (refusal) {
      case DecideEndorsement.Refusal.UnknownRequest() -> Problem.notFound("request");
      case DecideEndorsement.Refusal.OthersDecide() ->
          Problem.conflict(
              "holder-decides",
              "The holder of the assertion decides",
              "The issuer leaves it to them (acceptance: HOLDER). It can decline, or revoke what"
                  + " they have accepted.");
      case DecideEndorsement.Refusal.WrongState(EndorsementState state) ->
          Problem.conflict(
              "endorsement-request-closed",
              "That cannot be decided of the request",
              because(state));
      case DecideEndorsement.Refusal.Gone() -> EndorsingProblems.gone();
      case DecideEndorsement.Refusal.Full(int most) ->
          Problem.conflict(
              "endorsements-full",
              "As many endorsements stand beside it as can",
              "There can be %d.".formatted(most));
    };
  }

  private static String because(EndorsementState state) {
    return switch (state) {
      case OPEN -> "Whoever was asked has not said anything yet.";
      case CONFIRMED -> "What was said is not published yet: decline it instead.";
      case ACCEPTED -> "What was said is published: revoke it instead.";
      case DECLINED -> "It was declined, and nothing is kept of what was said.";
      case REVOKED -> "What was said was taken back.";
    };
  }
}
