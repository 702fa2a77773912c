package dev.blazon.openbadges;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A Profile, the document of the person who has made an Endorsement, as Blazon publishes it
 * (section "Profile").
 *
 * @param id its IRI: the URL where it is served
 * @param name what the person calls themselves
 * @param url the page about the Endorsement
 * @param email {@link #NO_ADDRESS}
 * @param description what is known of who the person is
 */
@JsonPropertyOrder({"@context", "type"})
public record EndorserProfile(
    String id, String name, String url, String email, String description) {
  /**
   * Stands for an address that is not published: no mail is ever delivered there (RFC 6761, section
   * 6.4). The official validator wants an address of each Profile.
   */
  public static final String NO_ADDRESS = "unpublished@endorser.invalid";

  /** The JSON-LD context that the standard wants in each document. */
  @JsonProperty(value = "@context", access = JsonProperty.Access.READ_ONLY)
  public String context() {
    return OpenBadges.CONTEXT;
  }

  /** The standard's type of a Profile. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public String type() {
    return "Profile";
  }
}
