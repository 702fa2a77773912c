package dev.blazon.issuing.pathways;

import dev.blazon.lifecycle.LossPolicy;
import dev.blazon.lifecycle.StageOrder;
import dev.blazon.lifecycle.StepPolicy;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pathway as a request describes it, before anybody has looked whether its badges are there.
 *
 * @param name what it is called
 * @param description what it leads to, in plain text
 * @param image its picture as a {@code data:} URI; null for none
 * @param order in which order its stages are gone through
 * @param stages its stages
 * @param completion the id of the issuer's badge for completing it; null for none
 * @param counting which badges count
 * @param onLoss what becomes of that badge once a step counts no more
 */
@RecordBuilder
public record PathwayDetails(
    String name,
    String description,
    @Nullable String image,
    StageOrder order,
    List<NewStage> stages,
    @Nullable String completion,
    StepPolicy counting,
    LossPolicy onLoss) {
  /** The stages cannot be changed. */
  public PathwayDetails {
    stages = List.copyOf(stages);
  }

  /**
   * A stage as a request describes it.
   *
   * @param name what it is called
   * @param description what it is about, in plain text; null for nothing
   * @param of the badges that count
   * @param required how many of them are needed
   */
  public record NewStage(
      String name, @Nullable String description, List<NewStep> of, int required) {
    /** The badges cannot be changed. */
    public NewStage {
      of = List.copyOf(of);
    }
  }

  /**
   * A badge as a request names it.
   *
   * @param badge the id of a badge of this deployment, or the URL of a BadgeClass anywhere
   * @param name what one of another host is called; null where the request does not say
   * @param place where it stands in the request, as a JSON pointer
   */
  public record NewStep(String badge, @Nullable String name, String place) {}
}
