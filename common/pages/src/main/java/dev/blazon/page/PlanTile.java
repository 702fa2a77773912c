package dev.blazon.page;

import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.Plan;
import dev.blazon.pathways.HowFar;

/**
 * A plan as the pages of its owner list it.
 *
 * @param id its id
 * @param title its title
 * @param followed whether it follows a pathway
 * @param far how far its owner is
 */
public record PlanTile(String id, String title, boolean followed, HowFar far) {
  /** The tile of a plan. */
  public static PlanTile of(Plan plan, HowFar far) {
    return new PlanTile(plan.id(), plan.title(), plan.pathway() != null, far);
  }

  /** The path of the page on which its owner sees and changes it. */
  public String path() {
    return path(id);
  }

  /** The path of the page on which the owner of a plan sees and changes it. */
  public static String path(String plan) {
    return "/my/plans/" + plan;
  }

  /** The path of the page on which somebody sees how far they are in a pathway. */
  public static String pathwayPath(String pathway) {
    return "/my/pathways/" + pathway;
  }

  /** The path of the page that others see, where a plan is shared. */
  public static String publicPath(String plan) {
    return new Place.PlanPage(plan).path();
  }
}
