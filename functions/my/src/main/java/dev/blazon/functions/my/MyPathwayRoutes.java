package dev.blazon.functions.my;

import dev.blazon.http.OwnForms;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.Route;
import dev.blazon.lifecycle.Plan;
import dev.blazon.page.Pages;
import dev.blazon.page.PlanTile;
import dev.blazon.page.reading.ShowMyPathway;
import dev.blazon.pathways.FollowPathway;
import dev.blazon.service.Session;
import dev.blazon.service.Sessions;
import dev.blazon.store.Result;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers the routes by which whoever has signed in sees how far they are, and follows. */
final class MyPathwayRoutes {
  private final ShowMyPathway showing;
  private final FollowPathway following;
  private final Sessions sessions;
  private final SignedIn signedIn;
  private final MyAnswers answers;
  private final Pages pages = new Pages();

  MyPathwayRoutes(
      ShowMyPathway showing,
      FollowPathway following,
      Sessions sessions,
      SignedIn signedIn,
      MyAnswers answers) {
    this.showing = showing;
    this.following = following;
    this.sessions = sessions;
    this.signedIn = signedIn;
    this.answers = answers;
  }

  List<Route> routes() {
    return List.of(
        Route.open("GET /my/pathways/{pathway}", this::show).taking("lang"),
        Route.open("POST /my/pathways/{pathway}", this::follow).taking("lang"));
  }

  private Response show(Request request) {
    return signedIn.lookedAndBack(
        request,
        WayBack.toPathway(request.parameter("pathway")),
        session -> shown(request, session, 200, null));
  }

  private Response follow(Request request) {
    return signedIn.sent(
        request, OwnForms.LONGEST, (_, session) -> Optional.of(followed(request, session)));
  }

  private Response followed(Request request, Session session) {
    return switch (following.follow(session.learner(), request.parameter("pathway"))) {
      case Result.Success<Plan, FollowPathway.Refusal>(Plan plan) ->
          MyAnswers.to(request, PlanTile.path(plan.id()));
      case Result.Refused<Plan, FollowPathway.Refusal>(FollowPathway.Refusal refusal) ->
          switch (refusal) {
            case FollowPathway.Refusal.Unknown() -> unknown(request);
            case FollowPathway.Refusal.Closed() -> shown(request, session, 409, "plan.closed");
            case FollowPathway.Refusal.TooMany() -> shown(request, session, 409, "plan.too-many");
          };
    };
  }

  private Response shown(Request request, Session session, int status, @Nullable String said) {
    return showing
        .show(session, request.parameter("pathway"), said)
        .map(
            page ->
                answers.page(
                    request,
                    status,
                    pages.myPathway(
                        page, sessions.formToken(session), MyAnswers.language(request))))
        .orElseGet(() -> unknown(request));
  }

  private Response unknown(Request request) {
    return answers.page(request, 404, pages.unknownPlan(MyAnswers.language(request)));
  }
}
