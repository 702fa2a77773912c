package dev.blazon.functions.catalog;

import dev.blazon.http.Problem;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.Route;
import dev.blazon.issuing.BadgeDetails;
import dev.blazon.issuing.BadgeEdit;
import dev.blazon.issuing.DefineBadge;
import dev.blazon.issuing.EditBadge;
import dev.blazon.issuing.ReadBadges;
import dev.blazon.issuing.VersionBadge;
import dev.blazon.json.Fault;
import dev.blazon.json.Form;
import dev.blazon.lifecycle.Scope;
import dev.blazon.platform.Table;
import java.util.List;

/**
 * Answers the HTTP routes by which BadgeClasses are defined, listed, read, edited and given a next
 * version.
 */
final class BadgeRoutes {
  private final DefineBadge define;
  private final EditBadge edit;
  private final VersionBadge version;
  private final ReadBadges read;

  BadgeRoutes(Table platform) {
    define =
        new DefineBadge(
            platform.catalog(),
            platform.commits(),
            platform.ids(),
            platform.urls(),
            platform.creationTimes(),
            platform.time());
    edit = new EditBadge(platform.catalog(), platform.commits());
    version =
        new VersionBadge(
            platform.catalog(),
            platform.commits(),
            platform.ids(),
            platform.urls(),
            platform.creationTimes(),
            platform.time());
    read = new ReadBadges(platform.catalog());
  }

  List<Route> routes() {
    return List.of(
        Route.issuer("POST /v1/issuers/{issuer}/badges", Scope.MANAGE, this::define),
        Route.issuer("GET /v1/issuers/{issuer}/badges", Scope.READ, this::all).taking("cursor"),
        Route.issuer("GET /v1/badges/{badge}", Scope.READ, this::one),
        Route.issuer("PATCH /v1/badges/{badge}", Scope.MANAGE, this::edit),
        Route.issuer("POST /v1/badges/{badge}/versions", Scope.MANAGE, this::version));
  }

  Response define(Request request) {
    String issuer = request.requiredCaller().requiredIssuer();
    BadgeDetails details = Form.read(request.json(), BadgeForm::details);
    return Response.once(
        201,
        define.define(issuer, details, request.requiredCaller().key(), request.repeatable()),
        refusal ->
            switch (refusal) {
              case DefineBadge.Refusal.UnknownIssuer() ->
                  Response.problem(Problem.notFound("issuer"));
              case DefineBadge.Refusal.Invalid(List<Fault> faults) ->
                  Response.problem(Problem.invalidInput(faults));
            });
  }

  Response all(Request request) {
    String issuer = request.requiredCaller().requiredIssuer();
    return Response.page("badges", read.all(issuer, request.queryParameter("cursor")));
  }

  Response one(Request request) {
    return Response.found(
        read.one(request.requiredCaller().requiredIssuer(), request.parameter("badge")), "badge");
  }

  Response edit(Request request) {
    BadgeEdit changes = Form.read(request.json(), BadgeForm::edit);
    return Response.of(
        200,
        edit.edit(
            request.requiredCaller().requiredIssuer(),
            request.parameter("badge"),
            changes,
            request.requiredCaller().key()),
        refusal ->
            switch (refusal) {
              case EditBadge.Refusal.UnknownBadge() -> unknown();
              case EditBadge.Refusal.AlreadyAwarded() -> Response.problem(Problem.alreadyAwarded());
              case EditBadge.Refusal.Invalid(List<Fault> faults) ->
                  Response.problem(Problem.invalidInput(faults));
            });
  }

  Response version(Request request) {
    BadgeEdit changes = Form.read(request.json(), BadgeForm::edit);
    return Response.once(
        201,
        version.version(
            request.requiredCaller().requiredIssuer(),
            request.parameter("badge"),
            changes,
            request.requiredCaller().key(),
            request.repeatable()),
        refusal ->
            switch (refusal) {
              case VersionBadge.Refusal.UnknownBadge() -> unknown();
              case VersionBadge.Refusal.NeverAwarded() ->
                  Response.problem(
                      Problem.conflict(
                          "never-awarded",
                          "The badge was never awarded",
                          "It can still be edited: PATCH it instead of making a version."));
              case VersionBadge.Refusal.Superseded(String next) ->
                  Response.problem(
                      Problem.conflict(
                          "superseded",
                          "The badge has a next version",
                          "Make the version after next from that one: " + next));
              case VersionBadge.Refusal.Invalid(List<Fault> faults) ->
                  Response.problem(Problem.invalidInput(faults));
            });
  }

  private static Response unknown() {
    return Response.problem(Problem.notFound("badge"));
  }
}
