package dev.blazon.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An Assertion, the document of a badge that was awarded, as Blazon issues it (section
 * "Assertion").
 *
 * @param id its IRI: the URL where it is served, or a {@code urn:uuid:} where it is signed
 * @param recipient who received it
 * @param badge the IRI of its BadgeClass
 * @param verification how to verify it
 * @param issuedOn when, as {@link OpenBadges#dateTime} writes it
 * @param expires until when, likewise; null where it does not expire
 * @param image its baked image
 * @param narrative what the recipient did; Markdown
 * @param evidence what the award rests on
 * @param version which edition of the award it is, where its issuer counts them
 * @param related its other editions
 * @param additional what else is said of it; never its endorsements, which come after it was made
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"@context", "type"})
@RecordBuilder
public record Assertion(
    String id,
    IdentityObject recipient,
    String badge,
    Verification verification,
    String issuedOn,
    @Nullable String expires,
    Image image,
    @Nullable String narrative,
    List<Evidence> evidence,
    @Nullable String version,
    List<Related> related,
    @JsonUnwrapped AdditionalProperties additional) {

  /** Lists that a stored document left out are empty. */
  public Assertion {
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
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
    return "Assertion";
  }
}
