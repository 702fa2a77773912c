package dev.blazon.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The document that is served, with status 410, in place of an Assertion that was taken back
 * (section "HostedBadge"). Of a revoked Assertion only {@code id} and {@code revoked} are required,
 * and nothing else about the recipient stays.
 *
 * @param id the Assertion's IRI
 * @param revocationReason why
 * @param badge the IRI of its BadgeClass, so that whoever asks learns what was revoked; null where
 *     it is not said
 * @param expires the Assertion's expiry, only where that is why it was revoked: a verifier can then
 *     tell "expired" from "revoked"
 * @param related the Assertion that stands in its place, or that renewed it, where there is one;
 *     null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"@context", "type", "id", "revoked"})
public record RevokedAssertion(
    String id,
    String revocationReason,
    @Nullable String badge,
    @Nullable String expires,
    @Nullable List<Related> related) {
  /** What the reason begins with where another stands in its place; the URL of that follows. */
  public static final String SUPERSEDED_BY = "Superseded by ";

  /** Keeps a copy of the list, which nobody can change. */
  public RevokedAssertion {
    related = related == null ? null : List.copyOf(related);
  }

  /** One that was taken back for a reason. */
  public static RevokedAssertion because(String id, String reason) {
    return new RevokedAssertion(id, reason, null, null, null);
  }

  /** One that is gone because it has expired, and since when. */
  public static RevokedAssertion expired(String id, String reason, String expires) {
    return new RevokedAssertion(id, reason, null, expires, null);
  }

  /** The same, which says what it was an award of. */
  public RevokedAssertion of(String badgeClass) {
    return new RevokedAssertion(id, revocationReason, badgeClass, expires, related);
  }

  /**
   * The same, which names the Assertion in its place, or the one that renewed it, by the URL where
   * that is served.
   */
  public RevokedAssertion followedBy(String url) {
    return new RevokedAssertion(
        id, revocationReason, badge, expires, List.of(new Related("Assertion", url, null, null)));
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
