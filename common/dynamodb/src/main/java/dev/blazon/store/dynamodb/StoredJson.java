package dev.blazon.store.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.blazon.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads JSON that stands in an attribute of an item, where Blazon has put it. */
final class StoredJson {
  private StoredJson() {}

  /** The elements of a JSON array, given as text. */
  static <T> List<T> list(String json, Function<JsonNode, T> element) {
    return list(Json.readStored(json, ArrayNode.class), element);
  }

  /** The elements of a JSON array. */
  static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
    return StreamSupport.stream(array.spliterator(), false).map(element).toList();
  }

  /** The text of a member; null where there is none. */
  static @Nullable String text(JsonNode json, String name) {
    return Optional.ofNullable(json.get(name)).map(JsonNode::asText).orElse(null);
  }

  /** The time that a member says; null where there is none. */
  static @Nullable Instant time(JsonNode json, String name) {
    return Optional.ofNullable(json.get(name))
        .map(JsonNode::asText)
        .map(Instant::parse)
        .orElse(null);
  }
}
