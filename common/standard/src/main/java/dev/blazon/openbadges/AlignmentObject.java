package dev.blazon.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A skill or standard that a BadgeClass of ours is aligned to (section "AlignmentObject").
 *
 * @param targetName the name of the target
 * @param targetUrl where it is described
 * @param targetDescription a short description
 * @param targetFramework the framework it belongs to
 * @param targetCode its code there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlignmentObject(
    String targetName,
    String targetUrl,
    @Nullable String targetDescription,
    @Nullable String targetFramework,
    @Nullable String targetCode) {

  /** The value of {@code type} that the standard gives to such an object. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public String type() {
    return "AlignmentObject";
  }
}
