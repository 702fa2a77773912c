package dev.blazon.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A link to another version of a BadgeClass (section "Properties": related, version).
 *
 * @param id its IRI
 * @param version its version, where known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Related(String id, @Nullable String version) {

  /** The standard's type. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public String type() {
    return "BadgeClass";
  }
}
