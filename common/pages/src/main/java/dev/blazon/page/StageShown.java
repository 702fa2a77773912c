package dev.blazon.page;

import dev.blazon.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage on the page of a pathway.
 *
 * @param number its place among all stages, from 1
 * @param name what it is called
 * @param description what it is about; null for nothing
 * @param required how many of its badges are needed
 * @param steps its badges
 */
public record StageShown(
    int number, String name, @Nullable String description, int required, List<StepShown> steps) {
  /** The steps cannot be changed. */
  public StageShown {
    steps = List.copyOf(steps);
  }

  /** What it is called, with its number before it. */
  public String title(Words words) {
    return title(number, name, words);
  }

  static String title(int number, String name, Words words) {
    return words.say("pathway.stage", number, name);
  }

  /** How many of which badges are needed, as a sentence. */
  public String needed(Words words) {
    return needed(required, steps.size(), words);
  }

  static String needed(int required, int of, Words words) {
    return required == of
        ? words.say("pathway.all", required)
        : words.say("pathway.some", required, of);
  }
}
