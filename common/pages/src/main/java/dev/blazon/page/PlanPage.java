package dev.blazon.page;

import dev.blazon.pathways.HowFar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of a plan shows to others, for its template. It names nobody.
 *
 * @param title its title
 * @param wants its badges, in their order; none where a pathway is followed
 * @param stages the stages of the pathway that is followed; none where the badges are its owner's
 *     choice
 * @param far how far its owner is, without what they keep private
 * @param followed whether it follows a pathway
 * @param pathway that pathway; null where it is gone, and where none is followed
 */
public record PlanPage(
    String title,
    List<StepReached> wants,
    List<StageReached> stages,
    HowFar far,
    boolean followed,
    @Nullable PathwayTile pathway) {
  /** The badges cannot be changed. */
  public PlanPage {
    wants = List.copyOf(wants);
    stages = List.copyOf(stages);
  }

  /** Whether it follows a pathway that is not there any more. */
  public boolean gone() {
    return followed && pathway == null;
  }
}
