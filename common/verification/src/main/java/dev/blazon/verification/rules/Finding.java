package dev.blazon.verification.rules;

import java.util.List;

/**
 * The result of a rule for a badge: that it holds, that it is broken, or that it does not apply.
 * Details are sentences for people, and name the place of a fault.
 */
public sealed interface Finding {
  /** A sentence for people; quotes strangers' values. */
  String detail();

  /** The badge keeps the rule. */
  record Holds(String detail) implements Finding {}

  /** The badge breaks the rule. */
  record Broken(String detail) implements Finding {}

  /** The rule does not apply, or what it would look at is not there. */
  record NotApplicable(String detail) implements Finding {}

  /** A finding that is broken with all of these faults, or holds where there are none. */
  static Finding of(List<String> faults, String whereHolds) {
    return faults.isEmpty() ? new Holds(whereHolds) : new Broken(String.join("; ", faults));
  }
}
