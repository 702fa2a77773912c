package dev.blazon.verification.rules;

import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import java.util.List;

/**
 * Base class of the rules that judge every document in one role, such as each key of an issuer. It
 * does not apply where there is none.
 */
abstract class DocumentRule extends Rule {
  private final Role role;

  /**
   * @param role which documents
   * @param suffix the id of the rule is the role's prefix, a hyphen and this
   */
  DocumentRule(Role role, String suffix, Aspect aspect, Severity severity, String sentence) {
    super(role.prefix() + "-" + suffix, aspect, severity, sentence);
    this.role = role;
  }

  /** Judges whether one document keeps the rule. */
  abstract Finding check(Document document, Dossier dossier);

  @Override
  public final Finding check(Dossier dossier) {
    List<Finding> findings =
        dossier.documents(role).stream().map(document -> check(document, dossier)).toList();
    if (findings.isEmpty()) {
      return new Finding.NotApplicable("there is no " + role.label() + " to look at");
    }
    return findings.stream()
        .filter(finding -> finding instanceof Finding.Broken)
        .findFirst()
        .orElse(findings.getFirst());
  }

  @Override
  final Role role() {
    return role;
  }
}
