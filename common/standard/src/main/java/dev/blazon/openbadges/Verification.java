package dev.blazon.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How an Assertion or Endorsement is to be verified, as its VerificationObject says it: hosted, or
 * signed with a key.
 *
 * @param type how
 * @param creator the IRI of the CryptographicKey that signed; null for a hosted badge. The standard
 *     makes it optional, but the official validator cannot verify a signed badge without it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verification(VerificationType type, @Nullable String creator) {
  /** Of a hosted badge. */
  public static Verification hosted() {
    return new Verification(VerificationType.HOSTED, null);
  }

  /** Of a badge signed with the key at {@code creator}. */
  public static Verification signed(String creator) {
    return new Verification(VerificationType.SIGNED, creator);
  }
}
