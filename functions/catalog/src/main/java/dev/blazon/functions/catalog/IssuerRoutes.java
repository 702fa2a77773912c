package dev.blazon.functions.catalog;

import dev.blazon.http.Problem;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.Route;
import dev.blazon.issuing.CreateIssuer;
import dev.blazon.issuing.EditIssuer;
import dev.blazon.issuing.IssuerEdit;
import dev.blazon.issuing.ReadIssuer;
import dev.blazon.json.Fault;
import dev.blazon.json.Form;
import dev.blazon.lifecycle.Scope;
import dev.blazon.platform.Signing;
import dev.blazon.platform.Table;
import java.util.List;

/** Answers the HTTP routes by which issuers are created, read and edited. */
final class IssuerRoutes {
  private final CreateIssuer create;
  private final EditIssuer edit;
  private final ReadIssuer read;

  <P extends Table & Signing> IssuerRoutes(P platform) {
    create =
        new CreateIssuer(
            platform.commits(),
            platform.ids(),
            platform.urls(),
            platform.signingKeys(),
            platform.signingKey(),
            platform.creationTimes(),
            platform.time(),
            IssuerImageCheck::check);
    edit =
        new EditIssuer(
            platform.catalog(), platform.urls(), platform.commits(), IssuerImageCheck::check);
    read = new ReadIssuer(platform.catalog(), platform.urls());
  }

  List<Route> routes() {
    return List.of(
        Route.operator("POST /v1/issuers", this::create),
        Route.operatorOrIssuer("GET /v1/issuers/{issuer}", Scope.READ, this::read),
        Route.operatorOrIssuer("PATCH /v1/issuers/{issuer}", Scope.MANAGE, this::edit));
  }

  Response create(Request request) {
    CreateIssuer.NewIssuer input = Form.read(request.json(), IssuerForm::whole);
    return Response.once(
        201,
        create.create(input, request.repeatable()),
        refusal ->
            switch (refusal) {
              case CreateIssuer.Refusal.Invalid(List<Fault> faults) ->
                  Response.problem(Problem.invalidInput(faults));
            });
  }

  Response read(Request request) {
    return Response.found(read.read(request.parameter("issuer")), "issuer");
  }

  Response edit(Request request) {
    IssuerEdit changes = Form.read(request.json(), IssuerForm::edit);
    return Response.of(
        200,
        edit.edit(request.parameter("issuer"), changes, request.requiredCaller().key()),
        refusal ->
            switch (refusal) {
              case EditIssuer.Refusal.UnknownIssuer() ->
                  Response.problem(Problem.notFound("issuer"));
              case EditIssuer.Refusal.Invalid(List<Fault> faults) ->
                  Response.problem(Problem.invalidInput(faults));
            });
  }
}
