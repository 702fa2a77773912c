package dev.blazon.openbadges;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An extension within a document: properties of which the standard itself knows nothing, with the
 * context that says what they mean (section "Extension").
 *
 * @param context the URL of its JSON-LD context
 * @param type {@code Extension}, and the type that the context's schema validates
 * @param properties its own properties, as they were given; in the order of their names
 */
public record Extension(
    @JsonProperty("@context") String context,
    List<String> type,
    @JsonAnySetter Map<String, JsonNode> properties) {
  /** The type that every extension has. */
  public static final String TYPE = "Extension";

  /** What a stored document left out is empty. */
  public Extension {
    type = List.copyOf(type);
    properties =
        properties == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(properties));
  }

  /** Each as a property of the extension. */
  @Override
  @JsonAnyGetter
  public Map<String, JsonNode> properties() {
    return properties;
  }
}
