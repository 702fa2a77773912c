package dev.blazon.openbadges;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The two ways in which an Assertion is verified, hosted or signed (section "VerificationObject").
 */
public enum VerificationType {
  /** The document is hosted at its own id. */
  @JsonProperty("HostedBadge")
  HOSTED("HostedBadge"),

  /** The document is a JWS, signed with a key that the Profile names. */
  @JsonProperty("SignedBadge")
  SIGNED("SignedBadge");

  private final String term;

  VerificationType(String term) {
    this.term = term;
  }

  /** Its name in documents, such as {@code HostedBadge}. */
  @Override
  public String toString() {
    return term;
  }
}
