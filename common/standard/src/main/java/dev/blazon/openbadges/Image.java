package dev.blazon.openbadges;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An image as a document names it (section "Image"): written as its bare IRI where nothing is said
 * of it, else as an object.
 *
 * @param id its URL, or a {@code data:} URI; null for the image of a badge that has no artwork yet
 * @param caption what there is to see, for those who cannot see it
 * @param author the IRI of the Profile, or the page, of who made it
 */
public record Image(@Nullable String id, @Nullable String caption, @Nullable String author) {
  /** The value of {@code type} that the standard gives to such an object. */
  private static final String TYPE = "schema:ImageObject";

  private static final String BASE64 = ";base64,";

  /** The image at {@code url}, of which nothing is said. */
  public static Image at(String url) {
    return new Image(url, null, null);
  }

  /** The image at {@code url}, of which {@code words} are said, if any. */
  public static Image at(String url, @Nullable Image words) {
    return words == null ? at(url) : new Image(url, words.caption, words.author);
  }

  /**
   * The bytes of an image that stands in the document itself, as a {@code data:} URI in base 64;
   * empty where it is hosted.
   *
   * @throws IllegalArgumentException where they are not base 64
   */
  public Optional<byte[]> embedded() {
    return Optional.ofNullable(id)
        .filter(uri -> uri.startsWith("data:image/") && uri.contains(BASE64))
        .map(
            uri ->
                Base64.getDecoder().decode(uri.substring(uri.indexOf(BASE64) + BASE64.length())));
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Image read(JsonNode json) {
    return json.isTextual()
        ? at(json.textValue())
        : new Image(
            json.path("id").textValue(),
            json.path("caption").textValue(),
            json.path("author").textValue());
  }

  @JsonValue
  Object json() {
    if (id != null && caption == null && author == null) {
      return id;
    }
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("type", TYPE);
    put("id", id, properties);
    put("caption", caption, properties);
    put("author", author, properties);
    return properties;
  }

  private static void put(String name, @Nullable String value, Map<String, String> properties) {
    if (value != null) {
      properties.put(name, value);
    }
  }
}
