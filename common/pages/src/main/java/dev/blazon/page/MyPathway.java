package dev.blazon.page;

import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.StageOrder;
import dev.blazon.pathways.HowFar;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pathway as somebody sees it who wants to know how far they are, for templates.
 *
 * @param pathway the pathway
 * @param issuer the name of who made it
 * @param stages its stages, in its order
 * @param far how far they are
 * @param complete whether every stage is complete
 * @param completion the name of the badge for completing it; null where there is none
 * @param completionPath the path of the page about that badge; null likewise
 * @param awardPath the path of the page of what they were awarded for completing it; null for
 *     nothing
 * @param more whether they have more badges than were looked at
 * @param plan the id of the plan by which they follow it; null where they do not
 * @param said the key of what stands above it all; null for nothing
 */
@RecordBuilder
public record MyPathway(
    Pathway pathway,
    String issuer,
    List<StageReached> stages,
    HowFar far,
    boolean complete,
    @Nullable String completion,
    @Nullable String completionPath,
    @Nullable String awardPath,
    boolean more,
    @Nullable String plan,
    @Nullable String said) {
  /** The path of this page, which its form is sent to. */
  public String path() {
    return PlanTile.pathwayPath(pathway.id());
  }

  /** The path of the page that everybody sees. */
  public String publicPath() {
    return new Place.PathwayPage(pathway.id()).path();
  }

  /** The key of what says in which order stages are gone through. */
  public String orderKey() {
    return pathway.order() == StageOrder.IN_ORDER ? "plan.in-order" : "plan.any-order";
  }
}
