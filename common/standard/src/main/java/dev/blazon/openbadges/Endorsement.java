package dev.blazon.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * An Endorsement, the document in which an issuer endorses an Assertion, a BadgeClass or a Profile,
 * as Blazon publishes it (section "Endorsement").
 *
 * @param id its IRI: the URL where it is served
 * @param claim what is said, and of what
 * @param issuer the IRI of the Profile of who says it
 * @param verification how to verify it
 * @param issuedOn when, as {@link OpenBadges#dateTime} writes it
 * @param additional what else is said of it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"@context", "type"})
public record Endorsement(
    String id,
    Claim claim,
    String issuer,
    Verification verification,
    String issuedOn,
    @JsonUnwrapped AdditionalProperties additional) {

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
}
