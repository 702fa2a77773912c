package dev.blazon.pathways;

import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayStep;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  /**
   * How far somebody is in a pathway, of which each badge is looked up once and all together.
   *
   * @param find tells of different steps, in their order, whether somebody has their badges
   */
  public static Progress of(Pathway pathway, Function<List<PathwayStep>, List<StepProgress>> find) {
    Map<PathwayStep, StepProgress> found =
        find.apply(pathway.steps().distinct().toList()).stream()
            .collect(Collectors.toMap(StepProgress::step, Function.identity()));
    return new Progress(
        pathway,
        pathway.stages().stream()
            .map(stage -> new StageProgress(stage, stage.steps().stream().map(found::get).toList()))
            .toList());
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
