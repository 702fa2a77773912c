package dev.blazon.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Profile, the document of an issuer, as Blazon publishes it (section "Profile").
 *
 * @param id its IRI: the URL where it is served
 * @param name its name
 * @param url its home page
 * @param email its address
 * @param telephone in E.164
 * @param description a few words
 * @param image its logo
 * @param publicKey the IRI of its one CryptographicKey: the official validator refuses a Profile
 *     with two
 * @param revocationList the URL of its RevocationList
 * @param version which edition of the Profile it is, where its issuer counts them
 * @param related its other editions
 * @param additional what else is said of it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"@context", "type"})
@RecordBuilder
public record Profile(
    String id,
    String name,
    String url,
    String email,
    @Nullable String telephone,
    @Nullable String description,
    @Nullable Image image,
    String publicKey,
    String revocationList,
    @Nullable String version,
    List<Related> related,
    @JsonUnwrapped AdditionalProperties additional) {

  /** A list that a stored document left out is empty. */
  public Profile {
    related = related == null ? List.of() : List.copyOf(related);
  }

  /** The JSON-LD context that the standard wants in each document. */
  @JsonProperty(value = "@context", access = JsonProperty.Access.READ_ONLY)
  public String context() {
    return OpenBadges.CONTEXT;
  }

  /** The standard's type of a Profile that issues. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public String type() {
    return "Issuer";
  }

  /** The same with these Endorsements. */
  public Profile withEndorsement(List<String> endorsements) {
    return ProfileBuilder.builder(this)
        .additional(additional.withEndorsement(endorsements))
        .build();
  }
}
