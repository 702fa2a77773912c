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
   * Why a plan was not made or not changed; of one that is unknown, the page says that.
   *
   * @param status of the answer
   * @param said the key of what the page says
   */
  record NotDone(int status, String said) {
    private static NotDone of(MakePlan.Refusal refusal) {
      return switch (refusal) {
        case MakePlan.Refusal.BadTitle() -> new NotDone(400, "plan.bad-title");
        case MakePlan.Refusal.TooMany() -> new NotDone(409, "plan.too-many");
      };
    }

    private static NotDone of(ChangePlan.Refusal refusal) {
      return switch (refusal) {
        case ChangePlan.Refusal.Unknown() -> new NotDone(404, "no-plan.title");
        case ChangePlan.Refusal.BadTitle() -> new NotDone(400, "plan.bad-title");
        case ChangePlan.Refusal.Stale() -> new NotDone(409, "plan.stale");
        case ChangePlan.Refusal.Full() -> new NotDone(409, "plan.full");
        case ChangePlan.Refusal.Followed() -> new NotDone(409, "plan.not-own");
      };
    }

    private static NotDone of(WantedBadges.Refusal refusal) {
      return switch (refusal) {
        case WantedBadges.Refusal.Unknown() -> new NotDone(400, "plan.unknown-badge");
        case WantedBadges.Refusal.NoBadge() -> new NotDone(400, "plan.no-badge");
        case WantedBadges.Refusal.BadName() -> new NotDone(400, "plan.bad-name");
      };
    }
  }

  /** Makes a plan, with a badge where one is typed. */
  Result<Plan, NotDone> make(Session session, String form, MyPlans.Typed typed) {
    if (!Ids.isId(form)) {
      return new Result.Refused<>(new NotDone(400, "my.foreign"));
    }
    if (typed.badge().isBlank()) {
      return made(session, form, typed.title(), List.of());
    }
    return switch (badges.find(typed.badge(), typed.name())) {
      case Result.Success<PathwayStep, WantedBadges.Refusal>(PathwayStep step) ->
          made(session, form, typed.title(), List.of(step));
      case Result.Refused<PathwayStep, WantedBadges.Refusal>(WantedBadges.Refusal refusal) ->
          new Result.Refused<>(NotDone.of(refusal));
    };
  }

  private Result<Plan, NotDone> made(
      Session session, String form, String title, List<PathwayStep> wants) {
    return making.make(session.learner(), form, title, wants).mapRefusal(NotDone::of);
  }

  /** Changes what is kept of a plan. */
  Result<Plan, NotDone> change(Session session, String plan, long version, PlanEdit edit) {
    return changing.change(session.learner(), plan, version, edit).mapRefusal(NotDone::of);
  }

  /** Puts the badge that is typed into a plan. */
  Result<Plan, NotDone> add(Session session, String plan, MyPlans.Typed typed) {
    return switch (badges.find(typed.badge(), typed.name())) {
      case Result.Success<PathwayStep, WantedBadges.Refusal>(PathwayStep step) ->
          changing.add(session.learner(), plan, step).mapRefusal(NotDone::of);
      case Result.Refused<PathwayStep, WantedBadges.Refusal>(WantedBadges.Refusal refusal) ->
          new Result.Refused<>(NotDone.of(refusal));
    };
  }

  /** Removes a plan. */
  Result<Plan, RemovePlan.Refusal> remove(Session session, String plan) {
    return removing.remove(session.learner(), plan);
  }
}
