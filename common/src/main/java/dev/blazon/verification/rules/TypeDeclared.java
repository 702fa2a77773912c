package dev.blazon.verification.rules;

import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import java.util.Set;

/**
 * The document says what it is. A key and its like may leave it out.
 *
 * <p>{@value #SENTENCE}
 */
final class TypeDeclared extends DocumentRule {
  static final String SENTENCE =
      "Open Badges Vocabulary, type: An array including Assertion (BadgeClass, Issuer or Profile,"
          + " RevocationList) and other string elements that are either URLs or compact IRIs"
          + " within the current context are allowed.";

  TypeDeclared(Role role) {
    super(role, "type", Aspect.CONFORMANCE, Severity.INVALID, SENTENCE);
  }

  @Override
  Finding check(Document document, Dossier dossier) {
    Set<String> declared = document.object().types();
    if (role() == Role.KEY && declared.isEmpty()) {
      return new Holds("the table of CryptographicKey lets type be absent");
    }
    return expected().stream().anyMatch(declared::contains)
        ? new Holds("type is one of " + expected())
        : new Broken(
            "type must be one of "
                + expected()
                + ", and is "
                + Quoted.of(String.join(", ", declared)));
  }

  private Set<String> expected() {
    return switch (role()) {
      case ASSERTION -> Set.of("Assertion");
      case BADGE_CLASS -> Set.of("BadgeClass");
      case ISSUER -> Set.of("Issuer", "Profile");
      case ENDORSEMENT -> Set.of("Endorsement");
      case KEY -> Set.of("CryptographicKey");
      case REVOCATION_LIST -> Set.of("RevocationList");
    };
  }
}
