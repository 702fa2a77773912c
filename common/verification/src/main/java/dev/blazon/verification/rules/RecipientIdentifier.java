package dev.blazon.verification.rules;

import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import java.util.List;
import java.util.Optional;

/**
 * Warns where the recipient is identified by another property than {@code email}, {@code url} or
 * {@code telephone}.
 *
 * <p>{@value #SENTENCE}
 */
final class RecipientIdentifier extends DocumentRule {
  static final String SENTENCE =
      "Profile Identifier Properties: Properties considered serviceable identifiers include:"
          + " email, url, telephone.";

  private static final List<String> SERVICEABLE = List.of("email", "url", "telephone");

  RecipientIdentifier() {
    super(Role.ASSERTION, "recipient-type", Aspect.CONFORMANCE, Severity.WARNING, SENTENCE);
  }

  @Override
  Finding check(Document document, Dossier dossier) {
    Optional<BadgeObject> recipient = document.object().object("recipient");
    if (recipient.filter(object -> object.has("type")).isEmpty()) {
      return new Finding.NotApplicable("there is no type of recipient to look at");
    }
    List<String> types = recipient.get().texts("type");
    return types.stream().anyMatch(SERVICEABLE::contains)
        ? new Finding.Holds("by " + Quoted.of(String.join(", ", types)))
        : new Finding.Broken(
            "recipient.type should be one of %s, and is %s"
                .formatted(SERVICEABLE, Quoted.of(String.join(", ", types))));
  }
}
