package dev.blazon.functions.endorse;

import dev.blazon.http.Problem;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.Route;
import dev.blazon.issuing.Endorse;
import dev.blazon.issuing.ReadEndorsements;
import dev.blazon.issuing.RevokeEndorsement;
import dev.blazon.json.Fault;
import dev.blazon.json.Form;
import dev.blazon.lifecycle.Lengths;
import dev.blazon.lifecycle.Scope;
import dev.blazon.platform.Table;
import java.util.List;

/** Answers the HTTP routes by which an issuer makes, lists and revokes Endorsements. */
final class EndorsementRoutes {
  private final Endorse endorse;
  private final ReadEndorsements read;
  private final RevokeEndorsement revoke;

  EndorsementRoutes(Table platform) {
    endorse =
        new Endorse(
            platform.catalog(),
            platform.assertions(),
            platform.commits(),
            platform.ids(),
            platform.urls(),
            platform.creationTimes(),
            platform.time());
    read = new ReadEndorsements(platform.endorsements());
    revoke = new RevokeEndorsement(platform.endorsements(), platform.commits(), platform.time());
  }

  /** The routes, and who may take each. */
  List<Route> routes() {
    return List.of(
        Route.issuer("POST /v1/endorsements", Scope.ISSUE, this::endorse),
        Route.issuer("GET /v1/endorsements", Scope.READ, this::all).taking("cursor"),
        Route.issuer("POST /v1/endorsements/{endorsement}/revocation", Scope.ISSUE, this::revoke));
  }

  private Response endorse(Request request) {
    Endorse.NewEndorsement input = Form.read(request.json(), EndorsementForm::read);
    return Response.once(
        201,
        endorse.endorse(
            request.requiredCaller().requiredIssuer(),
            input,
            request.requiredCaller().key(),
            request.repeatable()),
        refusal ->
            switch (refusal) {
              case Endorse.Refusal.Invalid(List<Fault> faults) ->
                  Response.problem(Problem.invalidInput(faults));
            });
  }

  private Response all(Request request) {
    return Response.page(
        "endorsements",
        read.all(request.requiredCaller().requiredIssuer(), request.queryParameter("cursor")));
  }

  private Response revoke(Request request) {
    String reason = Form.read(request.json(), form -> form.requiredText("reason", Lengths.REASON));
    return Response.once(
        200,
        revoke.revoke(
            request.requiredCaller().requiredIssuer(),
            request.parameter("endorsement"),
            reason,
            request.requiredCaller().key(),
            request.repeatable()),
        refusal ->
            switch (refusal) {
              case RevokeEndorsement.Refusal.UnknownEndorsement() ->
                  Response.problem(Problem.notFound("endorsement"));
            });
  }
}
