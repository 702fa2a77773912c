package dev.blazon.pathways;

import dev.blazon.lifecycle.Pathway;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far somebody is in a pathway.
 *
 * @param pathway which pathway
 * @param stages its stages, in its order
 */
public record Progress(Pathway pathway, List<StageProgress> stages) {
  /** The stages cannot be changed. */
  public Progress {
    stages = List.copyOf(stages);
  }

  /** Whether every stage is complete. */
  public boolean isComplete() {
    return stages.stream().allMatch(StageProgress::isComplete);
  }

  /** Whether any badge counts. */
  public boolean isBegun() {
    return counted().findAny().isPresent();
  }

  /** Every step of which a badge counts, stage by stage. */
  public Stream<StepProgress> counted() {
    return stages.stream().flatMap(stage -> stage.steps().stream()).filter(StepProgress::counts);
  }

  /**
   * The stages in which something is to be done next: the first that is not complete, or all of
   * these, as the pathway's order says.
   */
  public List<StageProgress> next() {
    Stream<StageProgress> open = stages.stream().filter(stage -> !stage.isComplete());
    return switch (pathway.order()) {
      case IN_ORDER -> open.limit(1).toList();
      case ANY -> open.toList();
    };
  }
}
