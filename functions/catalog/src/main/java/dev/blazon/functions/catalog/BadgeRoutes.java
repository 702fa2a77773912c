package dev.blazon.functions.catalog;

import dev.blazon.http.Problem;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.json.Fault;
import dev.blazon.json.Form;
import dev.blazon.json.Json;
import dev.blazon.platform.Table;
import dev.blazon.service.BadgeDetails;
import dev.blazon.service.BadgeEdit;
import dev.blazon.service.BadgeView;
import dev.blazon.service.DefineBadge;
import dev.blazon.service.EditBadge;
import dev.blazon.service.ReadBadges;
import dev.blazon.service.VersionBadge;
import java.util.List;

/** Answers the routes under which badges are defined, read, edited and continued. */
final class BadgeRoutes {
  private final DefineBadge define;
  private final EditBadge edit;
  private final VersionBadge version;
  private final ReadBadges read;

  BadgeRoutes(Table platform) {
    define =
        new DefineBadge(
            platform.catalog(),
            platform.once(),
            platform.ids(),
            platform.urls(),
            platform.creationTimes(),
            platform.time());
    edit = new EditBadge(platform.catalog(), platform.once());
    version =
        new VersionBadge(
            platform.catalog(),
            platform.once(),
            platform.ids(),
            platform.urls(),
            platform.creationTimes(),
            platform.time());
    read = new ReadBadges(platform.catalog());
  }

  Response define(Request request) {
    String issuer = request.requiredCaller().requiredIssuer();
    if (!issuer.equals(request.parameter("issuer"))) {
      return Response.problem(Problem.notFound("issuer"));
    }
    BadgeDetails details = Form.read(request.json(), BadgeForm::details);
    return Response.once(
        define.define(issuer, details, request.requiredCaller().key(), request.repeatable()),
        201,
        outcome ->
            switch (outcome) {
              case DefineBadge.Outcome.Done(DefineBadge.Defined badge) ->
                  Response.json(201, Json.write(badge));
              case DefineBadge.Outcome.UnknownIssuer() ->
                  Response.problem(Problem.notFound("issuer"));
              case DefineBadge.Outcome.Refused(List<Fault> faults) ->
                  Response.problem(Problem.invalidInput(faults));
            });
  }

  Response all(Request request) {
    String issuer = request.requiredCaller().requiredIssuer();
    return issuer.equals(request.parameter("issuer"))
        ? Response.page("badges", read.all(issuer, request.queryParameter("cursor")))
        : Response.problem(Problem.notFound("issuer"));
  }

  Response one(Request request) {
    return read.one(request.requiredCaller().requiredIssuer(), request.parameter("badge"))
        .map(view -> Response.json(200, Json.write(view)))
        .orElseGet(BadgeRoutes::unknown);
  }

  Response edit(Request request) {
    BadgeEdit changes = Form.read(request.json(), BadgeForm::edit);
    return switch (edit.edit(
        request.requiredCaller().requiredIssuer(),
        request.parameter("badge"),
        changes,
        request.requiredCaller().key())) {
      case EditBadge.Outcome.Edited(BadgeView badge) -> Response.json(200, Json.write(badge));
      case EditBadge.Outcome.UnknownBadge() -> unknown();
      case EditBadge.Outcome.AlreadyAwarded() -> Response.problem(Problem.alreadyAwarded());
      case EditBadge.Outcome.Refused(List<Fault> faults) ->
          Response.problem(Problem.invalidInput(faults));
    };
  }

  Response version(Request request) {
    BadgeEdit changes = Form.read(request.json(), BadgeForm::edit);
    return Response.once(
        version.version(
            request.requiredCaller().requiredIssuer(),
            request.parameter("badge"),
            changes,
            request.requiredCaller().key(),
            request.repeatable()),
        201,
        outcome ->
            switch (outcome) {
              case VersionBadge.Outcome.Done(DefineBadge.Defined badge) ->
                  Response.json(201, Json.write(badge));
              case VersionBadge.Outcome.UnknownBadge() -> unknown();
              case VersionBadge.Outcome.NeverAwarded() ->
                  Response.problem(
                      Problem.conflict(
                          "never-awarded",
                          "The badge was never awarded",
                          "It can still be edited: PATCH it instead of making a version."));
              case VersionBadge.Outcome.Superseded(String next) ->
                  Response.problem(
                      Problem.conflict(
                          "superseded",
                          "The badge has a next version",
                          "Make the version after next from that one: " + next));
              case VersionBadge.Outcome.Refused(List<Fault> faults) ->
                  Response.problem(Problem.invalidInput(faults));
            });
  }

  private static Response unknown() {
    return Response.problem(Problem.notFound("badge"));
  }
}
