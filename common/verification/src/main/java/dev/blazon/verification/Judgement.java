package dev.blazon.verification;

import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.rules.Finding;
import dev.blazon.verification.rules.Rule;
import dev.blazon.verification.rules.Rules;
import dev.blazon.verification.rules.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * The findings of all rules on one badge, and the verdict that follows.
 *
 * @param verdict by the gravest rule that is broken
 * @param checks every rule that applied, in order
 */
record Judgement(Verdict verdict, List<Check> checks) {
  static Judgement of(Dossier dossier) {
    Severity gravest = Severity.WARNING;
    List<Check> checks = new ArrayList<>();
    for (Rule rule : Rules.of(dossier)) {
      Finding finding = rule.check(dossier);
      checks.add(Check.of(rule, finding, rule.sentence(dossier)));
      if (finding instanceof Finding.Broken && rule.severity().compareTo(gravest) > 0) {
        gravest = rule.severity();
      }
    }
    return new Judgement(Verdict.of(gravest), List.copyOf(checks));
  }
}
