package dev.blazon.openbadges;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * The document that is served, with status 410, in place of an Endorsement that was revoked, as for
 * a revoked Assertion (section "Endorsement": revoked, revocationReason).
 *
 * @param id the Endorsement's IRI
 * @param revocationReason why
 */
@JsonPropertyOrder({"@context", "type", "id", "revoked"})
public record RevokedEndorsement(String id, String revocationReason) {

  /** The JSON-LD context that the standard wants in each document. */
  @JsonProperty(value = "@context", access = JsonProperty.Access.READ_ONLY)
  public String context() {
    return OpenBadges.CONTEXT;
  }

  /** The value of {@code type} that the standard gives to such an object. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public String type() {
    return "Endorsement";
  }

  /** {@code revoked}, which is true of everything that is written as this. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public boolean revoked() {
    return true;
  }
}
