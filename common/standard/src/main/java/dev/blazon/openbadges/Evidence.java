package dev.blazon.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Evidence that an award rests on, as it stands in an Assertion (section "Evidence"). Every
 * property is optional here; that one of {@code id} and {@code narrative} is there, who reads a
 * request sees to.
 *
 * @param id a web page that presents the evidence
 * @param narrative what was done; Markdown
 * @param name a title
 * @param description a longer description
 * @param genre the kind of evidence, such as Poetry or Film
 * @param audience whom it is meant for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(
    @Nullable String id,
    @Nullable String narrative,
    @Nullable String name,
    @Nullable String description,
    @Nullable String genre,
    @Nullable String audience) {

  /** The value of {@code type} that the standard gives to such an object. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public String type() {
    return "Evidence";
  }
}
