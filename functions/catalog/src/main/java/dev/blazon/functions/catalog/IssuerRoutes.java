package dev.blazon.functions.catalog;

import dev.blazon.http.Problem;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.json.Fault;
import dev.blazon.json.Form;
import dev.blazon.json.Json;
import dev.blazon.platform.Signing;
import dev.blazon.platform.Table;
import dev.blazon.service.CreateIssuer;
import dev.blazon.service.EditIssuer;
import dev.blazon.service.IssuerEdit;
import dev.blazon.service.ReadIssuer;
import java.util.List;

/** Answers the routes under which issuers are created, read and edited. */
final class IssuerRoutes {
  private final CreateIssuer create;
  private final EditIssuer edit;
  private final ReadIssuer read;

  <P extends Table & Signing> IssuerRoutes(P platform) {
    create =
        new CreateIssuer(
            platform.once(),
            platform.ids(),
            platform.urls(),
            platform.signingKeys(),
            platform.signingKey(),
            platform.creationTimes(),
            platform.time());
    edit = new EditIssuer(platform.catalog(), platform.once());
    read = new ReadIssuer(platform.catalog());
  }

  Response create(Request request) {
    CreateIssuer.NewIssuer input = Form.read(request.json(), IssuerForm::whole);
    return Response.once(
        create.create(input, request.repeatable()),
        201,
        outcome ->
            switch (outcome) {
              case CreateIssuer.Outcome.Done(CreateIssuer.Created created) ->
                  Response.json(201, Json.write(created));
              case CreateIssuer.Outcome.Refused(List<Fault> faults) ->
                  Response.problem(Problem.invalidInput(faults));
            });
  }

  Response read(Request request) {
    return read.read(request.parameter("issuer"))
        .map(view -> Response.json(200, Json.write(view)))
        .orElseGet(() -> Response.problem(Problem.notFound("issuer")));
  }

  Response edit(Request request) {
    IssuerEdit changes = Form.read(request.json(), IssuerForm::edit);
    return switch (edit.edit(
        request.parameter("issuer"), changes, request.requiredCaller().key())) {
      case EditIssuer.Outcome.Edited(ReadIssuer.IssuerView issuer) ->
          Response.json(200, Json.write(issuer));
      case EditIssuer.Outcome.UnknownIssuer() -> Response.problem(Problem.notFound("issuer"));
      case EditIssuer.Outcome.Refused(List<Fault> faults) ->
          Response.problem(Problem.invalidInput(faults));
    };
  }
}
