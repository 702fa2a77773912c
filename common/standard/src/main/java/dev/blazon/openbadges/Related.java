package dev.blazon.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A link to another edition of the same badge, award or Profile: another version, or the same in
 * another language (sections "Properties": related, version, &#64;language).
 *
 * @param type what it is, as what links to it is
 * @param id its IRI
 * @param version its version, where known
 * @param language the language that it is in, a BCP 47 tag, where that is what differs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Related(
    String type,
    String id,
    @Nullable String version,
    @JsonProperty("@language") @Nullable String language) {

  /** Another version of a BadgeClass. */
  public static Related badgeClass(String id, @Nullable String version) {
    return new Related("BadgeClass", id, version, null);
  }

  /** Another award to the same recipient, such as the one that this renews. */
  public static Related assertion(String id) {
    return new Related("Assertion", id, null, null);
  }
}
