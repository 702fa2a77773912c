package dev.blazon.page;

import dev.blazon.words.Words;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a pathway as pages show it, with how far somebody is.
 *
 * @param number its place among all stages, from 1
 * @param name what it is called
 * @param description what it is about; null for nothing
 * @param counted how many badges count, no more than are needed
 * @param required how many are needed
 * @param next whether something is to be done here next
 * @param steps its badges
 */
@RecordBuilder
public record StageReached(
    int number,
    String name,
    @Nullable String description,
    int counted,
    int required,
    boolean next,
    List<StepReached> steps) {
  /** The steps cannot be changed. */
  public StageReached {
    steps = List.copyOf(steps);
  }

  /** What it is called, with its number before it. */
  public String title(Words words) {
    return StageShown.title(number, name, words);
  }

  /** How many of which badges are needed, as a sentence. */
  public String needed(Words words) {
    return StageShown.needed(required, steps.size(), words);
  }

  /** Whether as many count as are needed. */
  public boolean isComplete() {
    return counted >= required;
  }
}
