package dev.blazon.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * The public key of an issuer's signed Assertions, as Blazon publishes it (section
 * "CryptographicKey").
 *
 * @param id the URL where it is served
 * @param owner the IRI of the Profile, which names this key in its turn
 * @param publicKeyPem an RSA public key, SubjectPublicKeyInfo in PEM (RFC 7468)
 * @param revoked from when on the key must not be used: ISO 8601, or null. Open Badges has no word
 *     for it; this is the Security Vocabulary's (Controlled Identifiers 1.0, section 2.2), under
 *     its full IRI, so that the context stays the standard's own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"@context", "type"})
public record CryptographicKey(
    String id,
    String owner,
    String publicKeyPem,
    @JsonProperty(CryptographicKey.REVOKED) @Nullable String revoked) {
  /** The IRI of the property that says from when on a key must not be used. */
  public static final String REVOKED = "https://w3id.org/security#revoked";

  /** One that may be used. */
  public CryptographicKey(String id, String owner, String publicKeyPem) {
    this(id, owner, publicKeyPem, null);
  }

  /** The JSON-LD context that the standard wants in each document. */
  @JsonProperty(value = "@context", access = JsonProperty.Access.READ_ONLY)
  public String context() {
    return OpenBadges.CONTEXT;
  }

  /** The value of {@code type} that the standard gives to such an object. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public String type() {
    return "CryptographicKey";
  }
}
