package dev.blazon.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A BadgeClass, the document of an achievement that can be awarded, as Blazon publishes it (section
 * "BadgeClass").
 *
 * @param id its IRI: the URL where it is served
 * @param name its name
 * @param description what it stands for
 * @param image its artwork; null, or without a URL, until there is one, and until then it cannot be
 *     awarded
 * @param criteria how it is earned
 * @param issuer the IRI of the Profile that issues it
 * @param alignment what it is aligned to
 * @param tags words to find it by
 * @param version counted from "1"
 * @param related its previous and next version, which have a version, and what its issuer links it
 *     to, which has none
 * @param additional what else is said of it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"@context", "type"})
@RecordBuilder
public record BadgeClass(
    String id,
    String name,
    String description,
    @Nullable Image image,
    Criteria criteria,
    String issuer,
    List<AlignmentObject> alignment,
    List<String> tags,
    String version,
    List<Related> related,
    @JsonUnwrapped AdditionalProperties additional) {

  /** Lists that a stored document left out are empty. */
  public BadgeClass {
    alignment = alignment == null ? List.of() : List.copyOf(alignment);
    tags = tags == null ? List.of() : List.copyOf(tags);
    related = related == null ? List.of() : List.copyOf(related);
  }

  /** The JSON-LD context that the standard wants in each document. */
  @JsonProperty(value = "@context", access = JsonProperty.Access.READ_ONLY)
  public String context() {
    return OpenBadges.CONTEXT;
  }

  /** The value of {@code type} that the standard gives to such an object. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public String type() {
    return "BadgeClass";
  }

  /** The same with its artwork at {@code url}. */
  public BadgeClass withImage(String url) {
    return BadgeClassBuilder.builder(this).image(Image.at(url, image)).build();
  }

  /** The same with these links. */
  public BadgeClass withRelated(List<Related> links) {
    return BadgeClassBuilder.builder(this).related(links).build();
  }

  /** The same with these Endorsements. */
  public BadgeClass withEndorsement(List<String> endorsements) {
    return BadgeClassBuilder.builder(this)
        .additional(additional.withEndorsement(endorsements))
        .build();
  }

  /** The same, issued by the Profile at {@code profile}. */
  public BadgeClass withIssuer(String profile) {
    return BadgeClassBuilder.builder(this).issuer(profile).build();
  }
}
