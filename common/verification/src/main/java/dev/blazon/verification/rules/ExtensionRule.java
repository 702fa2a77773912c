package dev.blazon.verification.rules;

import dev.blazon.verification.documents.ExtensionFound;
import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Base class of the rules on extensions: checks each one in the Assertion, BadgeClass, issuer's
 * Profile and Endorsements, wherever in it the extension stands. One rule is for all documents: the
 * fault names the document, and the place in it.
 */
abstract class ExtensionRule extends Rule {
  private static final List<Role> EXTENDABLE =
      List.of(Role.ASSERTION, Role.BADGE_CLASS, Role.ISSUER, Role.ENDORSEMENT);

  ExtensionRule(String id, Severity severity, String sentence) {
    super(id, Aspect.CONFORMANCE, severity, sentence);
  }

  /** The fault of one extension: what follows upon its name. */
  abstract Optional<String> fault(ExtensionFound extension);

  @Override
  public final Finding check(Dossier dossier) {
    List<ExtensionFound> extensions =
        EXTENDABLE.stream().flatMap(role -> in(dossier, role)).toList();
    if (extensions.isEmpty()) {
      return new Finding.NotApplicable("there is no extension");
    }
    List<String> faults =
        EXTENDABLE.stream()
            .flatMap(role -> in(dossier, role).flatMap(each -> sentence(each, role).stream()))
            .toList();
    return Finding.of(faults, extensions.size() == 1 ? "one extension" : "all extensions");
  }

  private Optional<String> sentence(ExtensionFound extension, Role role) {
    return fault(extension)
        .map(
            fault ->
                "%s of the %s %s".formatted(Quoted.of(extension.place()), role.label(), fault));
  }

  private static Stream<ExtensionFound> in(Dossier dossier, Role role) {
    return dossier.documents(role).stream().flatMap(d -> d.object().extensions().stream());
  }
}
