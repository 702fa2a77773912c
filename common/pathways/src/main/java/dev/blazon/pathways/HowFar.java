package dev.blazon.pathways;

import java.util.List;

/**
 * How far somebody is in a plan or a pathway, as two numbers.
 *
 * @param reached how many badges count, no more than are needed
 * @param of how many are needed in all
 */
public record HowFar(int reached, int of) {
  /** In a pathway: of each stage so many badges as it needs. */
  public static HowFar of(Progress progress) {
    return new HowFar(
        progress.stages().stream()
            .mapToInt(stage -> Math.min(stage.counted(), stage.stage().required()))
            .sum(),
        progress.stages().stream().mapToInt(stage -> stage.stage().required()).sum());
  }

  /** In a plan of one's own, where each badge is wanted. */
  public static HowFar of(List<StepProgress> wanted) {
    return new HowFar((int) wanted.stream().filter(StepProgress::counts).count(), wanted.size());
  }
}
