package dev.blazon.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * An issuer (section "Profile").
 *
 * @param id its IRI: the URL where it is served
 * @param name its name
 * @param url its home page
 * @param email its address
 * @param telephone in E.164
 * @param description a few words
 * @param image the URL of its logo
 * @param publicKey the IRI of its one CryptographicKey: the official validator refuses a Profile
 *     with two
 * @param revocationList the URL of its RevocationList
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"@context", "type"})
public record Profile(
    String id,
    String name,
    String url,
    String email,
    @Nullable String telephone,
    @Nullable String description,
    @Nullable String image,
    String publicKey,
    String revocationList) {

  /** The standard's context. */
  @JsonProperty(value = "@context", access = JsonProperty.Access.READ_ONLY)
  public String context() {
    return OpenBadges.CONTEXT;
  }

  /** The standard's type of a Profile that issues. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public String type() {
    return "Issuer";
  }
}
