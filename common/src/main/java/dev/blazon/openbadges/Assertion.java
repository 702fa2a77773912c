package dev.blazon.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A badge that was awarded (section "Assertion").
 *
 * @param id its IRI: the URL where it is served, or a {@code urn:uuid:} where it is signed
 * @param recipient who received it
 * @param badge the IRI of its BadgeClass
 * @param verification how to verify it
 * @param issuedOn when, as {@link OpenBadges#dateTime} writes it
 * @param expires until when, likewise; null where it does not expire
 * @param image the URL of its baked image
 * @param narrative what the recipient did; Markdown
 * @param evidence what the award rests on
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"@context", "type"})
public record Assertion(
    String id,
    IdentityObject recipient,
    String badge,
    Verification verification,
    String issuedOn,
    @Nullable String expires,
    String image,
    @Nullable String narrative,
    List<Evidence> evidence) {

  /** A list that a stored document left out is empty. */
  public Assertion {
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }

  /** The standard's context. */
  @JsonProperty(value = "@context", access = JsonProperty.Access.READ_ONLY)
  public String context() {
    return OpenBadges.CONTEXT;
  }

  /** The standard's type. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public String type() {
    return "Assertion";
  }
}
