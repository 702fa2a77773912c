package dev.blazon.verification.rules;

import dev.blazon.json.Texts;
import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Role;
import java.util.Optional;

/**
 * Warns where the issuer's telephone number is not as E.164 writes it, so that it can be dialled
 * from anywhere.
 *
 * <p>{@value #SENTENCE}
 */
final class IssuerTelephone extends DocumentRule {
  static final String SENTENCE =
      "Profile, telephone: For maximum compatibility, the value should be expressed as a + and"
          + " country code followed by the number with no spaces or other punctuation, like"
          + " +16175551212 (E.164 format).";

  IssuerTelephone() {
    super(Role.ISSUER, "telephone", Aspect.CONFORMANCE, Severity.WARNING, SENTENCE);
  }

  @Override
  Finding check(Document document, Dossier dossier) {
    Optional<String> telephone = document.object().text("telephone");
    if (telephone.isEmpty()) {
      return new Finding.NotApplicable("there is no one telephone to look at");
    }
    return telephone.filter(Texts::isTelephone).isPresent()
        ? new Finding.Holds("it is as E.164 writes it")
        : new Finding.Broken(
            "telephone should be as E.164 writes it, and is " + Quoted.of(telephone.get()));
  }
}
