package dev.blazon.functions.endorse;

import dev.blazon.endorsing.AskToEndorse;
import dev.blazon.endorsing.EndorsementLinks;
import dev.blazon.endorsing.ReadEndorsementRequests;
import dev.blazon.http.Caller;
import dev.blazon.http.Problem;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.Route;
import dev.blazon.json.Fault;
import dev.blazon.json.Form;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.Scope;
import dev.blazon.lifecycle.Subject;
import dev.blazon.platform.Contacts;
import dev.blazon.platform.LinkKeys;
import dev.blazon.platform.Table;
import dev.blazon.service.Subjects;
import java.time.Duration;
import java.util.List;

/**
 * Answers the HTTP routes by which an issuer asks people to endorse what is its own, and reads what
 * has come of that.
 */
final class EndorsementRequestRoutes {
  private final AskToEndorse asking;
  private final ReadEndorsementRequests reading;

  <P extends Table & LinkKeys & Contacts> EndorsementRequestRoutes(P platform) {
    asking =
        new AskToEndorse(
            new AskToEndorse.Stores(
                platform.catalog(),
                platform.register(),
                platform.endorsements(),
                platform.counters()),
            new Subjects(platform.catalog(), platform.assertions()),
            platform.commits(),
            platform.contactCipher(),
            new EndorsementLinks(platform.linkKeys()),
            platform.ids(),
            platform.urls(),
            platform.sendsMails(),
            platform.time());
    reading =
        new ReadEndorsementRequests(
            platform.catalog(),
            platform.assertions(),
            platform.endorsements(),
            platform.urls(),
            platform.sendsMails());
  }

  /** The routes, and who may take each. */
  List<Route> routes() {
    return List.of(
        Route.issuer(
            "POST /v1/issuers/{issuer}/endorsement-requests",
            Scope.MANAGE,
            request -> ask(request, Subject.Kind.PROFILE, "issuer")),
        Route.issuer(
            "POST /v1/badges/{badge}/endorsement-requests",
            Scope.MANAGE,
            request -> ask(request, Subject.Kind.BADGE_CLASS, "badge")),
        Route.issuer(
            "POST /v1/assertions/{assertion}/endorsement-requests",
            Scope.ISSUE,
            request -> ask(request, Subject.Kind.ASSERTION, "assertion")),
        Route.issuer("GET /v1/endorsement-requests", Scope.READ, this::waiting).taking("cursor"),
        Route.issuer(
            "GET /v1/issuers/{issuer}/endorsement-requests",
            Scope.READ,
            request -> about(request, Subject.Kind.PROFILE, "issuer")),
        Route.issuer(
            "GET /v1/badges/{badge}/endorsement-requests",
            Scope.READ,
            request -> about(request, Subject.Kind.BADGE_CLASS, "badge")),
        Route.issuer(
            "GET /v1/assertions/{assertion}/endorsement-requests",
            Scope.READ,
            request -> about(request, Subject.Kind.ASSERTION, "assertion")));
  }

  /**
   * Asks people to endorse one thing.
   *
   * @param what the parameter that has its id, and what it is called
   */
  private Response ask(Request request, Subject.Kind kind, String what) {
    AskToEndorse.NewRequests input = Form.read(request.json(), EndorsementRequestForm::read);
    Caller caller = request.requiredCaller();
    return Response.once(
        201,
        asking.ask(
            caller.requiredIssuer(),
            new Subject(kind, request.parameter(what)),
            input,
            caller.key(),
            request.repeatable()),
        refusal -> refused(refusal, what));
  }

  private static Response refused(AskToEndorse.Refusal refusal, String what) {
    return switch (refusal) {
      case AskToEndorse.Refusal.UnknownSubject() -> Response.problem(Problem.notFound(what));
      case AskToEndorse.Refusal.Gone() -> Response.problem(EndorsingProblems.gone());
      case AskToEndorse.Refusal.NotOffered() ->
          Response.problem(
              Problem.conflict(
                  "endorsements-not-offered",
                  "Nobody is asked to endorse assertions of the issuer",
                  "The issuer says so itself (acceptance: NOBODY)."));
      case AskToEndorse.Refusal.NotSetUp() ->
          Response.problem(
              Problem.conflict(
                  "mail-not-set-up",
                  "This deployment sends no mails",
                  "Ask without an address, and give the link to whom you ask."));
      case AskToEndorse.Refusal.WrongTime() ->
          Response.problem(
              Problem.invalidInput(
                  List.of(
                      new Fault(
                          "/expires",
                          "is not in the future, or is later than %d days from now"
                              .formatted(AskToEndorse.AT_MOST.toDays())))));
      case AskToEndorse.Refusal.TooMany(int most) ->
          Response.problem(
              Problem.conflict(
                  "endorsement-requests-full",
                  "As many are asked to endorse it as can be",
                  "There can be %d requests about it at once.".formatted(most)));
      case AskToEndorse.Refusal.TooOften(Duration after) ->
          Response.problem(
              Problem.issuerLimit(
                  "Nobody asks more than %d times a day for endorsements."
                      .formatted(AskToEndorse.A_DAY)),
              after);
    };
  }

  /**
   * Whoever was asked to endorse one thing.
   *
   * @param what the parameter that has its id, and what it is called
   */
  private Response about(Request request, Subject.Kind kind, String what) {
    return Response.found(
        reading.about(
            request.requiredCaller().requiredIssuer(), new Subject(kind, request.parameter(what))),
        what);
  }

  /** Whoever was asked to endorse anything of the issuer, and is waited for. */
  private Response waiting(Request request) {
    return Response.json(
        200,
        Json.write(
            reading.waiting(
                request.requiredCaller().requiredIssuer(), request.queryParameter("cursor"))));
  }
}
