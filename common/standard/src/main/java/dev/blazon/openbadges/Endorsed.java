package dev.blazon.openbadges;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * The document that names the Endorsements of an Assertion, whose own document cannot, because it
 * was fixed before they came: what that would say, said about the same {@code id}.
 *
 * @param id what is endorsed
 * @param endorsement the URLs of its Endorsements
 */
@JsonPropertyOrder("@context")
public record Endorsed(String id, List<String> endorsement) {

  /** The JSON-LD context that the standard wants in each document. */
  @JsonProperty(value = "@context", access = JsonProperty.Access.READ_ONLY)
  public String context() {
    return OpenBadges.CONTEXT;
  }
}
