package dev.blazon.verification;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;

/**
 * The JDK's signature algorithms, by the names of RFC 7518, section 3.1, with which tests sign and
 * check.
 */
public final class TestSignatures {
  private TestSignatures() {}

  /** What signs, and checks, by an algorithm; RS256 for one that it does not know. */
  public static Signature of(String algorithm) throws GeneralSecurityException {
    String bits = algorithm.length() == 5 ? algorithm.substring(2) : "";
    return switch (algorithm) {
      case "RS384", "RS512" -> Signature.getInstance("SHA" + bits + "withRSA");
      case "PS256", "PS384", "PS512" -> pss(Integer.parseInt(bits));
      case "ES256", "ES384", "ES512" ->
          Signature.getInstance("SHA" + bits + "withECDSAinP1363Format");
      default -> Signature.getInstance("SHA256withRSA");
    };
  }

  private static Signature pss(int bits) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("RSASSA-PSS");
    String hash = "SHA-" + bits;
    signature.setParameter(
        new PSSParameterSpec(hash, "MGF1", new MGF1ParameterSpec(hash), bits / 8, 1));
    return signature;
  }
}
