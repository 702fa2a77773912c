package dev.blazon.verification;

import dev.blazon.json.Texts;
import dev.blazon.verification.rules.Aspect;
import dev.blazon.verification.rules.Finding;
import dev.blazon.verification.rules.Rule;
import dev.blazon.verification.rules.Severity;
import java.util.List;

/**
 * The result of one rule for one badge, as a report lists it.
 *
 * @param rule its id, kebab-case
 * @param aspect what it says something about
 * @param severity what it means that it is broken
 * @param outcome how it came out
 * @param detail a sentence for people; quotes strangers' values, so show it as text
 * @param spec the sentence of the standard, with its section, in the version that is judged
 */
public record Check(
    String rule, Aspect aspect, Severity severity, Outcome outcome, String detail, String spec) {
  /** Longer details are cut: a document may hold thousands of faults, and a report must end. */
  private static final int MAXIMUM_DETAIL = 1_000;

  /** How a rule came out. */
  public enum Outcome {
    /** The badge keeps the rule. */
    PASSED,
    /** The badge breaks the rule. */
    FAILED,
    /** The badge breaks the rule, and that changes no verdict. */
    WARNED,
    /** The rule does not apply to this badge, or what it would look at is not there. */
    SKIPPED
  }

  static Check of(Rule rule, Finding finding, String sentence) {
    Outcome outcome =
        switch (finding) {
          case Finding.Holds holds -> Outcome.PASSED;
          case Finding.Broken broken ->
              rule.severity() == Severity.WARNING ? Outcome.WARNED : Outcome.FAILED;
          case Finding.NotApplicable notApplicable -> Outcome.SKIPPED;
        };
    return new Check(
        rule.id(),
        rule.aspect(),
        rule.severity(),
        outcome,
        Texts.cut(finding.detail(), MAXIMUM_DETAIL),
        sentence);
  }

  /** Whether a rule of this aspect and severity is broken. */
  static boolean failed(List<Check> checks, Aspect aspect, Severity severity) {
    return checks.stream()
        .anyMatch(
            check ->
                check.outcome == Outcome.FAILED
                    && check.aspect == aspect
                    && check.severity == severity);
  }
}
