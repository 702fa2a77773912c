package dev.blazon.openbadges;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * The signed Assertions of an issuer that are no longer good (section "RevocationList").
 *
 * @param id the URL where it is served
 * @param issuer the IRI of the Profile
 * @param revokedAssertions at least two: the official validator ignores a list of exactly one,
 *     because JSON-LD compaction makes it a scalar
 */
@JsonPropertyOrder({"@context", "type"})
public record RevocationList(String id, String issuer, List<Entry> revokedAssertions) {

  /**
   * One Assertion.
   *
   * @param id its IRI
   * @param revocationReason why
   */
  public record Entry(String id, String revocationReason) {}

  /** The standard's context. */
  @JsonProperty(value = "@context", access = JsonProperty.Access.READ_ONLY)
  public String context() {
    return OpenBadges.CONTEXT;
  }

  /** The standard's type. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public String type() {
    return "RevocationList";
  }
}
