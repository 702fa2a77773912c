package dev.blazon.functions.my;

import dev.blazon.functions.my.PlanVerbs.NotDone;
import dev.blazon.http.FormFields;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.Route;
import dev.blazon.lifecycle.Plan;
import dev.blazon.page.MyPlans;
import dev.blazon.page.Pages;
import dev.blazon.page.PlanTile;
import dev.blazon.page.reading.ShowMyPlan;
import dev.blazon.page.reading.ShowMyPlan.Beside;
import dev.blazon.page.reading.ShowMyPlans;
import dev.blazon.pathways.RemovePlan;
import dev.blazon.service.Session;
import dev.blazon.service.Sessions;
import dev.blazon.store.Result;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Answers the routes by which whoever has signed in makes, sees, changes and removes plans. */
final class PlanRoutes {
  private final ShowMyPlans all;
  private final ShowMyPlan one;
  private final PlanVerbs verbs;
  private final Sessions sessions;
  private final SignedIn signedIn;
  private final MyAnswers answers;
  private final Pages pages = new Pages();

  PlanRoutes(
      ShowMyPlans all,
      ShowMyPlan one,
      PlanVerbs verbs,
      Sessions sessions,
      SignedIn signedIn,
      MyAnswers answers) {
    this.all = all;
    this.one = one;
    this.verbs = verbs;
    this.sessions = sessions;
    this.signedIn = signedIn;
    this.answers = answers;
  }

  List<Route> routes() {
    return List.of(
        Route.open("GET /my/plans", this::list).taking("lang", "badge"),
        Route.open("POST /my/plans", this::make).taking("lang"),
        Route.open("GET /my/plans/{plan}", this::show).taking("lang"),
        Route.open("POST /my/plans/{plan}", this::change).taking("lang"),
        Route.open("POST /my/plans/{plan}/badges", this::add).taking("lang"),
        Route.open("POST /my/plans/{plan}/deletion", this::remove).taking("lang"));
  }

  private Response list(Request request) {
    String badge = Objects.requireNonNullElse(request.queryParameter("badge"), "");
    return signedIn.lookedAndBack(
        request,
        WayBack.toBadge(badge),
        session -> listed(request, session, 200, new MyPlans.Typed("", badge, ""), null));
  }

  private Response make(Request request) {
    return sent(
        request,
        (form, session) ->
            switch (verbs.make(session, form.text("new"), PlanForm.typed(form))) {
              case Result.Success<Plan, NotDone>(Plan made) -> to(request, made);
              case Result.Refused<Plan, NotDone>(NotDone why) ->
                  listed(request, session, why.status(), PlanForm.typed(form), why.said());
            });
  }

  private Response show(Request request) {
    return signedIn.looked(request, session -> shown(request, session, 200, Beside.NOTHING));
  }

  private Response change(Request request) {
    return sent(
        request,
        (form, session) ->
            switch (verbs.change(
                session,
                request.parameter("plan"),
                CollectionForm.version(form),
                PlanForm.edit(form))) {
              case Result.Success<Plan, NotDone>(Plan changed) -> to(request, changed);
              case Result.Refused<Plan, NotDone>(NotDone why) ->
                  shown(
                      request,
                      session,
                      why.status(),
                      new Beside(form.text("title"), MyPlans.Typed.NOTHING, why.said()));
            });
  }

  private Response add(Request request) {
    return sent(
        request,
        (form, session) ->
            switch (verbs.add(session, request.parameter("plan"), PlanForm.typed(form))) {
              case Result.Success<Plan, NotDone>(Plan changed) -> to(request, changed);
              case Result.Refused<Plan, NotDone>(NotDone why) ->
                  shown(
                      request,
                      session,
                      why.status(),
                      new Beside(null, PlanForm.typed(form), why.said()));
            });
  }

  private Response remove(Request request) {
    return sent(
        request,
        (form, session) ->
            form.text("sure").equals("yes")
                ? removed(request, verbs.remove(session, request.parameter("plan")))
                : shown(
                    request,
                    session,
                    400,
                    new Beside(null, MyPlans.Typed.NOTHING, "plan.not-sure")));
  }

  private Response removed(Request request, Result<Plan, RemovePlan.Refusal> result) {
    return switch (result) {
      case Result.Success<Plan, RemovePlan.Refusal> _ -> MyAnswers.to(request, "/my/plans");
      case Result.Refused<Plan, RemovePlan.Refusal>(RemovePlan.Refusal refusal) ->
          switch (refusal) {
            case RemovePlan.Refusal.Unknown() -> unknown(request);
          };
    };
  }

  private Response sent(Request request, BiFunction<FormFields, Session, Response> answer) {
    return signedIn.sent(
        request, PlanForm.LONGEST, (form, session) -> Optional.of(answer.apply(form, session)));
  }

  private static Response to(Request request, Plan plan) {
    return MyAnswers.to(request, PlanTile.path(plan.id()));
  }

  private Response listed(
      Request request, Session session, int status, MyPlans.Typed typed, @Nullable String said) {
    return answers.page(
        request,
        status,
        pages.myPlans(
            all.show(session, typed, said),
            sessions.formToken(session),
            MyAnswers.language(request)));
  }

  private Response shown(Request request, Session session, int status, Beside beside) {
    return one.show(session, request.parameter("plan"), beside)
        .map(
            page ->
                answers.page(
                    request,
                    status,
                    pages.myPlan(page, sessions.formToken(session), MyAnswers.language(request))))
        .orElseGet(() -> unknown(request));
  }

  private Response unknown(Request request) {
    return answers.page(request, 404, pages.unknownPlan(MyAnswers.language(request)));
  }
}
