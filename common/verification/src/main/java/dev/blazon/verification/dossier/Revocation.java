package dev.blazon.verification.dossier;

import dev.blazon.verification.documents.Quoted;

/**
 * Where it stands that the issuer has revoked the badge, and with what reason.
 *
 * @param where the sentence's beginning: what says so
 * @param reason the published reason, empty where there is none
 */
public record Revocation(String where, String reason) {
  /** The revocation in a sentence for people: where it stands, and its reason. */
  public String sentence() {
    return reason.isEmpty() ? where + ", without a reason" : where + ": " + Quoted.of(reason);
  }
}
