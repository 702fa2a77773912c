package dev.blazon.verification.rules;

import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Proof;
import dev.blazon.verification.rules.Finding.Broken;
import dev.blazon.verification.rules.Finding.Holds;
import dev.blazon.verification.rules.Finding.NotApplicable;

/**
 * Checks that one of the issuer's keys made the signature of a signed badge. Where none did, this
 * alone is reported: nothing else that such a token says is worth a word.
 *
 * <p>{@value #SENTENCE}
 */
final class SignatureVerifies extends Rule {
  static final String SENTENCE =
      "SignedBadge Verification, step 6: With each trusted public key, perform a JWS "
          + "verification on the JWS object. If the verification fails, assertion MUST be "
          + "treated as invalid.";

  SignatureVerifies() {
    super("signature", Aspect.PROOF, Severity.INVALID, SENTENCE);
  }

  @Override
  public Finding check(Dossier dossier) {
    return switch (dossier.proof()) {
      case Proof.NotSigned notSigned -> new NotApplicable("a hosted badge");
      case Proof.Verified(String key) -> new Holds("made with " + Quoted.of(key));
      case Proof.Rejected(String why) -> new Broken(why);
      case Proof.Undecided(String why) -> new NotApplicable(why);
    };
  }
}
