package dev.blazon.openbadges;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The properties that every document may have besides those of its class: language, Endorsements
 * and extensions (sections "Additional Properties" and "Extension"). They stand in the document
 * itself, not in an object of their own.
 *
 * @param language the language of its texts, a BCP 47 tag
 * @param endorsement the URLs of its Endorsements
 * @param extensions its extensions by the name of their property: {@code extensions:} and a name,
 *     or an IRI; in the order of the names, so that a document read and written again is the same
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AdditionalProperties(
    @JsonProperty("@language") @Nullable String language,
    List<String> endorsement,
    @JsonAnySetter Map<String, Extension> extensions) {
  /** No property beyond those that a record names. */
  public static final AdditionalProperties NONE =
      new AdditionalProperties(null, List.of(), Map.of());

  /** What a stored document left out is empty. */
  public AdditionalProperties {
    endorsement = endorsement == null ? List.of() : List.copyOf(endorsement);
    extensions =
        extensions == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(extensions));
  }

  /** Each as a property of the document. */
  @Override
  @JsonAnyGetter
  public Map<String, Extension> extensions() {
    return extensions;
  }

  /** The same with an extension more, or another under its name. */
  public AdditionalProperties withExtension(String name, Extension extension) {
    Map<String, Extension> more = new TreeMap<>(extensions);
    more.put(name, extension);
    return new AdditionalProperties(language, endorsement, more);
  }

  /** The same with these Endorsements. */
  public AdditionalProperties withEndorsement(List<String> urls) {
    return new AdditionalProperties(language, urls, extensions);
  }
}
