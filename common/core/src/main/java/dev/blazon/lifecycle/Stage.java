package dev.blazon.lifecycle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a {@link Pathway}: some badges, and how many of them somebody needs.
 *
 * @param name what it is called: a line of 1 to {@link Lengths#NAME} characters
 * @param description what it is about, plain text; null for nothing
 * @param steps the badges that count, each once; at least one
 * @param required how many of them are needed: 1 to as many as there are
 */
public record Stage(
    String name, @Nullable String description, List<PathwayStep> steps, int required) {
  /** The steps cannot be changed. */
  public Stage {
    steps = List.copyOf(steps);
  }
}
