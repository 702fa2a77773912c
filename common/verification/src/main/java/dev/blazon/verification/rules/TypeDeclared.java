package dev.blazon.verification.rules;

import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.documents.Version;
import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import dev.blazon.verification.rules.Finding.NotApplicable;
import java.util.List;
import java.util.Set;

/**
 * Checks that a document says, by its type, what it is. A key and its like may leave it out.
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
    if (document.version() != Version.V2_0 && isUntypedIn1()) {
      return new NotApplicable("Open Badges 1.1 gives it no type");
    }
    Set<String> expected = expected(document.version());
    if (expected.stream().noneMatch(declared::contains)) {
      return new Broken(
          "type must be one of " + expected + ", and is " + Quoted.of(String.join(", ", declared)));
    }
    List<String> unknown = document.object().unknownTypes();
    return unknown.isEmpty()
        ? new Holds("type is one of " + expected)
        : new Broken(
            "type has "
                + Quoted.of(unknown.getFirst())
                + ", which is neither a URL nor known to the context");
  }

  private boolean isUntypedIn1() {
    return role() == Role.KEY || role() == Role.REVOCATION_LIST;
  }

  private Set<String> expected(Version version) {
    return switch (role()) {
      case ASSERTION -> Set.of("Assertion");
      case BADGE_CLASS -> Set.of("BadgeClass");
      case ISSUER -> version == Version.V2_0 ? Set.of("Issuer", "Profile") : Set.of("Issuer");
      case ENDORSEMENT -> Set.of("Endorsement");
      case KEY -> Set.of("CryptographicKey");
      case REVOCATION_LIST -> Set.of("RevocationList");
    };
  }
}
