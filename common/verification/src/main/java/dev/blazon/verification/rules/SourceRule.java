package dev.blazon.verification.rules;

import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.dossier.Source;
import dev.blazon.verification.dossier.Source.Loaded;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import dev.blazon.verification.rules.Finding.NotApplicable;
import java.util.List;
import java.util.Optional;

/**
 * Base class of the rules on how the search for a document ended, such as that its host has no such
 * document. Each names one way to fail.
 */
abstract class SourceRule extends Rule {
  private final Role role;

  /**
   * @param role which documents
   * @param suffix the id of the rule is the role's prefix, a hyphen and this
   */
  SourceRule(Role role, String suffix, Severity severity, String sentence) {
    super(role.prefix() + "-" + suffix, Aspect.CONFORMANCE, severity, sentence);
    this.role = role;
  }

  /** The fault, where the search ended in the way that this rule is about. */
  abstract Optional<String> fault(Source source);

  @Override
  final Role role() {
    return role;
  }

  @Override
  public final Finding check(Dossier dossier) {
    List<Source> sources = dossier.sources(role);
    Optional<String> fault = sources.stream().flatMap(s -> fault(s).stream()).findFirst();
    if (fault.isPresent()) {
      return new Broken("the " + role.label() + ": " + fault.get());
    }
    return !sources.isEmpty() && sources.stream().allMatch(s -> s instanceof Loaded)
        ? new Holds("the " + role.label() + " is here")
        : new NotApplicable("there is no " + role.label() + " to look at");
  }
}
