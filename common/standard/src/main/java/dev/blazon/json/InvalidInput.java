package dev.blazon.json;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown where a request's JSON is not what was asked for; it carries every fault, not only the
 * first.
 */
public final class InvalidInput extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  /**
   * @param faults at least one
   */
  public InvalidInput(List<Fault> faults) {
    super(
        Faults.brief(faults).stream()
            .map(f -> f.pointer() + " " + f.detail())
            .collect(Collectors.joining("; ")));
    this.faults = List.copyOf(faults);
  }

  /** All faults of the input, each with its place. */
  public List<Fault> faults() {
    return faults;
  }
}
