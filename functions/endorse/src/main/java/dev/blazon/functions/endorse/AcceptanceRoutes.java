package dev.blazon.functions.endorse;

import dev.blazon.http.Problem;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.Route;
import dev.blazon.issuing.AcceptEndorsements;
import dev.blazon.json.Fault;
import dev.blazon.json.Form;
import dev.blazon.lifecycle.Scope;
import dev.blazon.lifecycle.Subject;
import dev.blazon.platform.Table;
import java.util.List;

/**
 * Answers the HTTP routes by which an issuer sets which Endorsements of its own Profile,
 * BadgeClasses and Assertions it accepts.
 */
final class AcceptanceRoutes {
  private final AcceptEndorsements service;

  AcceptanceRoutes(Table platform) {
    service =
        new AcceptEndorsements(
            platform.catalog(),
            platform.assertions(),
            platform.endorsements(),
            platform.commits(),
            platform.urls());
  }

  /** The routes, and who may take each. */
  List<Route> routes() {
    return List.of(
        Route.issuer(
            "PUT /v1/issuers/{issuer}/endorsements",
            Scope.MANAGE,
            request -> accept(request, Subject.Kind.PROFILE, "issuer")),
        Route.issuer(
            "PUT /v1/badges/{badge}/endorsements",
            Scope.MANAGE,
            request -> accept(request, Subject.Kind.BADGE_CLASS, "badge")),
        Route.issuer(
            "PUT /v1/assertions/{assertion}/endorsements",
            Scope.MANAGE,
            request -> accept(request, Subject.Kind.ASSERTION, "assertion")));
  }

  /**
   * Sets which Endorsements of one thing its issuer accepts.
   *
   * @param what the parameter that has its id, and what it is called
   */
  private Response accept(Request request, Subject.Kind kind, String what) {
    List<String> accepted = Form.read(request.json(), AcceptanceRoutes::urls);
    return Response.of(
        200,
        service.accept(
            request.requiredCaller().requiredIssuer(),
            new Subject(kind, request.parameter(what)),
            accepted,
            request.requiredCaller().key()),
        refusal ->
            switch (refusal) {
              case AcceptEndorsements.Refusal.UnknownSubject() ->
                  Response.problem(Problem.notFound(what));
              case AcceptEndorsements.Refusal.Erased() ->
                  Response.problem(Problem.assertionErased());
              case AcceptEndorsements.Refusal.Invalid(List<Fault> faults) ->
                  Response.problem(Problem.invalidInput(faults));
            });
  }

  private static List<String> urls(Form form) {
    form.require("endorsements");
    return form.urls("endorsements", AcceptEndorsements.MOST);
  }
}
