package dev.blazon.functions.my;

import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.Plan;
import dev.blazon.page.MyPlans;
import dev.blazon.pathways.ChangePlan;
import dev.blazon.pathways.MakePlan;
import dev.blazon.pathways.PlanEdit;
import dev.blazon.pathways.RemovePlan;
import dev.blazon.pathways.WantedBadges;
import dev.blazon.service.Session;
import dev.blazon.store.Result;
import java.util.List;

/**
 * What forms of plans do, with what their pages say where it is not done.
 *
 * @param making makes plans
 * @param changing changes them
 * @param removing removes them
 * @param badges finds the badges that are typed
 */
record PlanVerbs(MakePlan making, ChangePlan changing, RemovePlan removing, WantedBadges badges) {
  /**
   * Why no plan was made.
   *
   * @param status of the answer
   * @param said the key of what the page says
   */
  record NotMade(int status, String said) {
    private static NotMade of(MakePlan.Refusal refusal) {
      return switch (refusal) {
        case MakePlan.Refusal.BadTitle() -> new NotMade(400, "plan.bad-title");
        case MakePlan.Refusal.TooMany() -> new NotMade(409, "plan.too-many");
      };
    }
  }

  /**
   * Why a plan was not changed; of one that is unknown, the page says that.
   *
   * @param status of the answer
   * @param said the key of what the page says
   */
  record NotAdded(int status, String said) {
    static NotAdded of(ChangePlan.Refusal refusal) {
      return switch (refusal) {
        case ChangePlan.Refusal.Unknown() -> new NotAdded(404, "no-plan.title");
        case ChangePlan.Refusal.BadTitle() -> new NotAdded(400, "plan.bad-title");
        case ChangePlan.Refusal.Stale() -> new NotAdded(409, "plan.stale");
        case ChangePlan.Refusal.Full() -> new NotAdded(409, "plan.full");
        case ChangePlan.Refusal.Followed() -> new NotAdded(409, "plan.not-own");
      };
    }

    private static NotAdded of(WantedBadges.Refusal refusal) {
      return new NotAdded(400, said(refusal));
    }

    private static String said(WantedBadges.Refusal refusal) {
      return switch (refusal) {
        case WantedBadges.Refusal.Unknown() -> "plan.unknown-badge";
        case WantedBadges.Refusal.NoBadge() -> "plan.no-badge";
        case WantedBadges.Refusal.BadName() -> "plan.bad-name";
      };
    }
  }

  /** Makes a plan, with a badge where one is typed. */
  Result<Plan, NotMade> make(Session session, String form, MyPlans.Typed typed) {
    if (!Ids.isId(form)) {
      return new Result.Refused<>(new NotMade(400, "my.foreign"));
    }
    if (typed.badge().isBlank()) {
      return made(session, form, typed.title(), List.of());
    }
    return switch (badges.find(typed.badge(), typed.name())) {
      case Result.Success<PathwayStep, WantedBadges.Refusal>(PathwayStep step) ->
          made(session, form, typed.title(), List.of(step));
      case Result.Refused<PathwayStep, WantedBadges.Refusal>(WantedBadges.Refusal refusal) ->
          new Result.Refused<>(new NotMade(400, NotAdded.said(refusal)));
    };
  }

  private Result<Plan, NotMade> made(
      Session session, String form, String title, List<PathwayStep> wants) {
    return switch (making.make(session.learner(), form, title, wants)) {
      case Result.Success<Plan, MakePlan.Refusal>(Plan plan) -> new Result.Success<>(plan);
      case Result.Refused<Plan, MakePlan.Refusal>(MakePlan.Refusal refusal) ->
          new Result.Refused<>(NotMade.of(refusal));
    };
  }

  /** Changes what is kept of a plan. */
  Result<Plan, ChangePlan.Refusal> change(
      Session session, String plan, long version, PlanEdit edit) {
    return changing.change(session.learner(), plan, version, edit);
  }

  /** Puts the badge that is typed into a plan. */
  Result<Plan, NotAdded> add(Session session, String plan, MyPlans.Typed typed) {
    return switch (badges.find(typed.badge(), typed.name())) {
      case Result.Success<PathwayStep, WantedBadges.Refusal>(PathwayStep step) ->
          added(changing.add(session.learner(), plan, step));
      case Result.Refused<PathwayStep, WantedBadges.Refusal>(WantedBadges.Refusal refusal) ->
          new Result.Refused<>(NotAdded.of(refusal));
    };
  }

  private static Result<Plan, NotAdded> added(Result<Plan, ChangePlan.Refusal> result) {
    return switch (result) {
      case Result.Success<Plan, ChangePlan.Refusal>(Plan plan) -> new Result.Success<>(plan);
      case Result.Refused<Plan, ChangePlan.Refusal>(ChangePlan.Refusal refusal) ->
          new Result.Refused<>(NotAdded.of(refusal));
    };
  }

  /** Removes a plan. */
  Result<Plan, RemovePlan.Refusal> remove(Session session, String plan) {
    return removing.remove(session.learner(), plan);
  }
}
