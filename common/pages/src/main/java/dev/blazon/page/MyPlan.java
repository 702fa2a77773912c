package dev.blazon.page;

import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.Plan;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.pathways.HowFar;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of somebody's plan shows, for its template.
 *
 * @param plan the plan as it is kept
 * @param title what stands in the field of its title: as it is, or as it was typed
 * @param wants its badges, in their order; none where a pathway is followed
 * @param pathway the pathway that is followed; null for none, and where that is gone
 * @param far how far its owner is
 * @param more whether its owner has more badges than were looked at
 * @param outdated whether those it is shared with are not shown what its owner has now
 * @param typed what stands in the fields that add a badge
 * @param urls where everything is served
 * @param said the key of what stands above it all; null for nothing
 */
@RecordBuilder
public record MyPlan(
    Plan plan,
    String title,
    List<StepReached> wants,
    @Nullable MyPathway pathway,
    HowFar far,
    boolean more,
    boolean outdated,
    MyPlans.Typed typed,
    PublicUrls urls,
    @Nullable String said) {
  /** The path of this page, which its forms are sent to. */
  public String path() {
    return PlanTile.path(plan.id());
  }

  /** The path of the page that others see. */
  public String publicPath() {
    return PlanTile.publicPath(plan.id());
  }

  /** The whole URL of that, to be shared. */
  public String link() {
    return urls.of(new Place.PlanPage(plan.id()));
  }

  /** Whether a badge can be added to it. */
  public boolean isOwn() {
    return plan.pathway() == null;
  }

  /** Without whose it is, so that no log has it. */
  @Override
  public String toString() {
    return "MyPlan[" + plan.id() + "]";
  }
}
