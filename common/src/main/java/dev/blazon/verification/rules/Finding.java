package dev.blazon.verification.rules;

import java.util.List;

/** What a rule found. Details are sentences for people, and name the place of a fault. */
public sealed interface Finding {
  /** A sentence for people. */
  String detail();

  /** The badge keeps the rule. */
  record Holds(String detail) implements Finding {}

  /** The badge breaks the rule. */
  record Broken(String detail) implements Finding {}

  /** The rule does not apply, or what it would look at is not there. */
  record NotApplicable(String detail) implements Finding {}

  /** Broken with all these faults, or else holding. */
  static Finding of(List<String> faults, String whereHolds) {
    return faults.isEmpty() ? new Holds(whereHolds) : new Broken(String.join("; ", faults));
  }
}
