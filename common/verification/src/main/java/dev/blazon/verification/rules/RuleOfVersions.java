package dev.blazon.verification.rules;

import dev.blazon.verification.documents.Version;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.rules.Finding.NotApplicable;
import java.util.Set;

/**
 * Wraps a rule that some versions of the standard have, so that it does not apply to documents of
 * the others.
 */
final class RuleOfVersions extends Rule {
  private final Rule rule;
  private final Set<Version> versions;

  RuleOfVersions(Rule rule, Version... versions) {
    super(rule.id(), rule.aspect(), rule.severity(), rule.sentence());
    this.rule = rule;
    this.versions = Set.of(versions);
  }

  @Override
  public Finding check(Dossier dossier) {
    Version version = dossier.version(rule.role());
    return versions.contains(version)
        ? rule.check(dossier)
        : new NotApplicable("Open Badges " + version.label() + " has no such rule");
  }

  /** Whether a version has the rule. */
  boolean isIn(Version version) {
    return versions.contains(version);
  }

  @Override
  Role role() {
    return rule.role();
  }
}
