package dev.blazon.verification;

import dev.blazon.verification.rules.Aspect;
import dev.blazon.verification.rules.Dossier;
import dev.blazon.verification.rules.Finding;
import dev.blazon.verification.rules.Rule;
import dev.blazon.verification.rules.Severity;

/**
 * What one rule found.
 *
 * @param rule its id, kebab-case
 * @param aspect what it says something about
 * @param outcome how it came out
 * @param detail a sentence for people; quotes strangers' values, so show it as text
 * @param spec the sentence of the standard, with its section, in the version that is judged
 */
public record Check(String rule, Aspect aspect, Outcome outcome, String detail, String spec) {
  /** How a rule came out. */
  public enum Outcome {
    /** It holds. */
    PASSED,
    /** It is broken. */
    FAILED,
    /** It is broken, and that changes no verdict. */
    WARNED,
    /** It does not apply. */
    SKIPPED
  }

  static Check of(Rule rule, Finding finding, Dossier dossier) {
    Outcome outcome =
        switch (finding) {
          case Finding.Holds holds -> Outcome.PASSED;
          case Finding.Broken broken ->
              rule.severity() == Severity.WARNING ? Outcome.WARNED : Outcome.FAILED;
          case Finding.NotApplicable notApplicable -> Outcome.SKIPPED;
        };
    return new Check(rule.id(), rule.aspect(), outcome, finding.detail(), rule.sentence(dossier));
  }
}
