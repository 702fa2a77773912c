package dev.blazon.openbadges;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The RevocationList of one span of awards: its signed Assertions that were revoked (section
 * "RevocationList").
 *
 * @param id the URL where it is served
 * @param issuer the IRI of the Profile
 * @param revokedAssertions at least two: the official validator ignores a list of exactly one,
 *     because JSON-LD compaction makes it a scalar
 */
@JsonPropertyOrder({"@context", "type"})
public record RevocationList(String id, String issuer, List<Entry> revokedAssertions) {

  /**
   * One Assertion that was revoked.
   *
   * @param id its IRI
   * @param revocationReason why, or null where the list does not say
   */
  public record Entry(String id, @Nullable String revocationReason) {
    /** The same, without a reason. */
    public Entry bare() {
      return new Entry(id, null);
    }

    /** An object, or the bare IRI where there is nothing else to say: the standard has both. */
    @JsonValue
    Object json() {
      return revocationReason == null
          ? id
          : new TreeMap<>(Map.of("id", id, "revocationReason", revocationReason));
    }
  }

  /** The JSON-LD context that the standard wants in each document. */
  @JsonProperty(value = "@context", access = JsonProperty.Access.READ_ONLY)
  public String context() {
    return OpenBadges.CONTEXT;
  }

  /** The value of {@code type} that the standard gives to such an object. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public String type() {
    return "RevocationList";
  }
}
