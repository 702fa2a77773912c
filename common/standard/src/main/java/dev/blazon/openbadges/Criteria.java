package dev.blazon.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How a badge is earned, as its BadgeClass says it (section "Criteria"): a page, a narrative, or
 * both.
 *
 * @param id a web page that says it
 * @param narrative the words themselves; Markdown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Criteria(@Nullable String id, @Nullable String narrative) {

  /** The value of {@code type} that the standard gives to such an object. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public String type() {
    return "Criteria";
  }
}
