package dev.blazon.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * What is left of an Assertion that was revoked: served with status 410 in its place (section
 * "HostedBadge"). Of a revoked Assertion only {@code id} and {@code revoked} are required, and
 * nothing else about the recipient stays.
 *
 * @param id the Assertion's IRI
 * @param revocationReason why
 * @param badge the IRI of its BadgeClass, so that whoever asks learns what was revoked; null where
 *     it is not said
 * @param expires the Assertion's expiry, only where that is why it was revoked: a verifier can then
 *     tell "expired" from "revoked"
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"@context", "type", "id", "revoked"})
public record RevokedAssertion(
    String id, String revocationReason, @Nullable String badge, @Nullable String expires) {

  /** The same, which says what it was an award of. */
  public RevokedAssertion of(String badgeClass) {
    return new RevokedAssertion(id, revocationReason, badgeClass, expires);
  }

  /** The JSON-LD context that the standard wants in each document. */
  @JsonProperty(value = "@context", access = JsonProperty.Access.READ_ONLY)
  public String context() {
    return OpenBadges.CONTEXT;
  }

  /** The value of {@code type} that the standard gives to such an object. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public String type() {
    return "Assertion";
  }

  /** {@code revoked}, which is true of everything that is written as this. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public boolean revoked() {
    return true;
  }
}
