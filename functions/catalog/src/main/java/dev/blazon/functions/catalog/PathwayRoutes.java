package dev.blazon.functions.catalog;

import dev.blazon.http.Problem;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.Route;
import dev.blazon.issuing.pathways.ClosePathway;
import dev.blazon.issuing.pathways.EditPathway;
import dev.blazon.issuing.pathways.MakePathway;
import dev.blazon.issuing.pathways.PathwayDetails;
import dev.blazon.issuing.pathways.PathwayVerbs;
import dev.blazon.issuing.pathways.PathwayVerbsBuilder;
import dev.blazon.issuing.pathways.ReadPathways;
import dev.blazon.issuing.pathways.RemovePathway;
import dev.blazon.issuing.pathways.VersionPathway;
import dev.blazon.json.Fault;
import dev.blazon.json.Form;
import dev.blazon.lifecycle.Scope;
import dev.blazon.platform.Table;
import dev.blazon.store.Result;
import java.util.List;

/**
 * Answers the HTTP routes by which pathways are made, listed, read, edited, given a next version,
 * closed and removed.
 */
final class PathwayRoutes {
  private final MakePathway make;
  private final EditPathway edit;
  private final VersionPathway version;
  private final ClosePathway close;
  private final RemovePathway remove;
  private final ReadPathways read;

  PathwayRoutes(Table platform) {
    PathwayVerbs verbs =
        PathwayVerbsBuilder.builder()
            .catalog(platform.catalog())
            .pathways(platform.pathways())
            .commits(platform.commits())
            .ids(platform.ids())
            .urls(platform.urls())
            .creationTimes(platform.creationTimes())
            .time(platform.time())
            .images(IssuerImageCheck::check)
            .build();
    make = new MakePathway(verbs);
    edit = new EditPathway(verbs);
    version = new VersionPathway(verbs);
    close = new ClosePathway(verbs);
    remove = new RemovePathway(verbs);
    read = new ReadPathways(verbs);
  }

  List<Route> routes() {
    return List.of(
        Route.issuer("POST /v1/issuers/{issuer}/pathways", Scope.MANAGE, this::make),
        Route.issuer("GET /v1/issuers/{issuer}/pathways", Scope.READ, this::all).taking("cursor"),
        Route.issuer("GET /v1/pathways/{pathway}", Scope.READ, this::one),
        Route.issuer("PUT /v1/pathways/{pathway}", Scope.MANAGE, this::edit),
        Route.issuer("DELETE /v1/pathways/{pathway}", Scope.MANAGE, this::remove),
        Route.issuer("POST /v1/pathways/{pathway}/versions", Scope.MANAGE, this::version),
        Route.issuer("POST /v1/pathways/{pathway}/close", Scope.MANAGE, this::close));
  }

  private Response make(Request request) {
    PathwayDetails details = Form.read(request.json(), PathwayForm::whole);
    return Response.once(
        201,
        make.make(issuer(request), details, by(request), request.repeatable()),
        refusal ->
            switch (refusal) {
              case MakePathway.Refusal.UnknownIssuer() ->
                  Response.problem(Problem.notFound("issuer"));
              case MakePathway.Refusal.TooMany() -> Response.problem(PathwayProblems.tooMany());
              case MakePathway.Refusal.Invalid(List<Fault> faults) ->
                  Response.problem(Problem.invalidInput(faults));
            });
  }

  private Response all(Request request) {
    return Response.page("pathways", read.all(issuer(request), request.queryParameter("cursor")));
  }

  private Response one(Request request) {
    return Response.found(read.one(issuer(request), request.parameter("pathway")), "pathway");
  }

  private Response edit(Request request) {
    PathwayDetails details = Form.read(request.json(), PathwayForm::whole);
    return Response.of(
        200,
        edit.edit(issuer(request), request.parameter("pathway"), details, by(request)),
        refusal ->
            switch (refusal) {
              case EditPathway.Refusal.UnknownPathway() -> unknown();
              case EditPathway.Refusal.Begun() -> Response.problem(PathwayProblems.begun());
              case EditPathway.Refusal.Closed() -> Response.problem(PathwayProblems.closed());
              case EditPathway.Refusal.Invalid(List<Fault> faults) ->
                  Response.problem(Problem.invalidInput(faults));
            });
  }

  private Response version(Request request) {
    PathwayDetails details = Form.read(request.json(), PathwayForm::whole);
    return Response.once(
        201,
        version.version(
            issuer(request),
            request.parameter("pathway"),
            details,
            by(request),
            request.repeatable()),
        refusal ->
            switch (refusal) {
              case VersionPathway.Refusal.UnknownPathway() -> unknown();
              case VersionPathway.Refusal.NotBegun() ->
                  Response.problem(PathwayProblems.notBegun());
              case VersionPathway.Refusal.Superseded(String next) ->
                  Response.problem(PathwayProblems.superseded(next));
              case VersionPathway.Refusal.TooMany() -> Response.problem(PathwayProblems.tooMany());
              case VersionPathway.Refusal.Invalid(List<Fault> faults) ->
                  Response.problem(Problem.invalidInput(faults));
            });
  }

  private Response close(Request request) {
    return Response.of(
        200,
        close.close(issuer(request), request.parameter("pathway"), by(request)),
        unknown -> unknown());
  }

  private Response remove(Request request) {
    return switch (remove.remove(issuer(request), request.parameter("pathway"), by(request))) {
      case Result.Success<RemovePathway.Removed, RemovePathway.Refusal> _ -> Response.noContent();
      case Result.Refused<RemovePathway.Removed, RemovePathway.Refusal>(var refusal) ->
          switch (refusal) {
            case RemovePathway.Refusal.UnknownPathway() -> unknown();
            case RemovePathway.Refusal.Begun() -> Response.problem(PathwayProblems.begun());
          };
    };
  }

  private static String issuer(Request request) {
    return request.requiredCaller().requiredIssuer();
  }

  private static String by(Request request) {
    return request.requiredCaller().key();
  }

  private static Response unknown() {
    return Response.problem(Problem.notFound("pathway"));
  }
}
