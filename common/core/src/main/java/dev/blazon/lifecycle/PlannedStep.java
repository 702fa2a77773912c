package dev.blazon.lifecycle;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that time does to an Assertion before it expires, once.
 *
 * @param at when it falls due
 * @param kind what it is
 */
public record PlannedStep(Instant at, Kind kind) {
  /** What a step is: a reminder, or the opening of the window in which it can be renewed. */
  public enum Kind {
    /** Its holder is reminded that it expires. */
    REMINDER,

    /** It can be renewed from now on; or it is, as its BadgeClass says. */
    RENEWAL
  }

  /** Whether it is the opening of the window, and no reminder. */
  public boolean isRenewal() {
    return switch (kind) {
      case RENEWAL -> true;
      case REMINDER -> false;
    };
  }

  /** A plan as it is kept, such as {@code REMINDER@2027-01-01T00:00:00Z RENEWAL@…}. */
  public static String write(List<PlannedStep> plan) {
    return plan.stream()
        .map(step -> step.kind() + "@" + step.at())
        .collect(Collectors.joining(" "));
  }

  /** A plan out of what {@link #write} has made of it. */
  public static List<PlannedStep> read(String plan) {
    return plan.isEmpty()
        ? List.of()
        : Arrays.stream(plan.split(" ", -1)).map(PlannedStep::step).toList();
  }

  private static PlannedStep step(String text) {
    int at = text.indexOf('@');
    return new PlannedStep(
        Instant.parse(text.substring(at + 1)), Kind.valueOf(text.substring(0, at)));
  }

  /** These steps in order of time; of what falls due together, the reminders first. */
  static List<PlannedStep> sorted(Stream<PlannedStep> steps) {
    return steps
        .distinct()
        .sorted(Comparator.comparing(PlannedStep::at).thenComparing(PlannedStep::kind))
        .toList();
  }
}
