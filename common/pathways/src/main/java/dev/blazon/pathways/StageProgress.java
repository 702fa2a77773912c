package dev.blazon.pathways;

import dev.blazon.lifecycle.Stage;
import java.util.List;

/**
 * How far somebody is in one stage.
 *
 * @param stage which stage
 * @param steps its steps, in its order
 */
public record StageProgress(Stage stage, List<StepProgress> steps) {
  /** The steps cannot be changed. */
  public StageProgress {
    steps = List.copyOf(steps);
  }

  /** How many of its badges count, though no more of them are needed than it says. */
  public int counted() {
    return (int) steps.stream().filter(StepProgress::counts).count();
  }

  /** Whether as many count as are needed. */
  public boolean isComplete() {
    return counted() >= stage.required();
  }
}
