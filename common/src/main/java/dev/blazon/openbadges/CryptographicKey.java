package dev.blazon.openbadges;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A key that signs an issuer's Assertions (section "CryptographicKey").
 *
 * @param id the URL where it is served
 * @param owner the IRI of the Profile, which names this key in its turn
 * @param publicKeyPem an RSA public key, SubjectPublicKeyInfo in PEM (RFC 7468)
 */
@JsonPropertyOrder({"@context", "type"})
public record CryptographicKey(String id, String owner, String publicKeyPem) {

  /** The standard's context. */
  @JsonProperty(value = "@context", access = JsonProperty.Access.READ_ONLY)
  public String context() {
    return OpenBadges.CONTEXT;
  }

  /** The standard's type. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public String type() {
    return "CryptographicKey";
  }
}
