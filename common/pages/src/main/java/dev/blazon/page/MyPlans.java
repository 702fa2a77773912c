package dev.blazon.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of somebody's plans shows, for its template.
 *
 * @param plans their plans, the latest first
 * @param form the id of the form that makes a plan, by which it makes one alone
 * @param typed what stands in the fields of that form
 * @param adding the badge that is to come to a plan; null for none
 * @param said the key of what stands above it all; null for nothing
 */
public record MyPlans(
    List<PlanTile> plans,
    String form,
    Typed typed,
    @Nullable StepReached adding,
    @Nullable String said) {
  /**
   * What somebody has typed, or came with.
   *
   * @param title of a new plan
   * @param badge a badge's id or link
   * @param name what one of another host is called
   */
  public record Typed(String title, String badge, String name) {
    /** What stands in the fields before anybody has typed: nothing. */
    public static final Typed NOTHING = new Typed("", "", "");
  }

  /** The plans are whoever's they are: they cannot be changed here. */
  public MyPlans {
    plans = List.copyOf(plans);
  }

  /** Those that a badge can be added to. */
  public List<PlanTile> own() {
    return plans.stream().filter(plan -> !plan.followed()).toList();
  }

  /** Without what is in it, so that no log has it. */
  @Override
  public String toString() {
    return "MyPlans[" + plans.size() + "]";
  }
}
