package dev.blazon.eventfiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What each sample event in {@code events/} has to be answered: facts, each a JSON Pointer (RFC
 * 6901) into the answer and the value there. A body that is JSON is read as such, so that pointers
 * reach into it.
 */
public final class Expectations {
  private static final JsonNode TABLE = load();

  private Expectations() {}

  /** The names of all files for which something is expected. */
  static Set<String> names() {
    Set<String> names = new TreeSet<>();
    TABLE.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /**
   * Where an answer is not as expected: one line a fact, none where all is well.
   *
   * @param answer the function's, JSON
   * @throws AssertionError where nothing is expected for this file
   */
  public static List<String> differences(EventFile file, byte[] answer) {
    JsonNode facts = TABLE.path(file.name());
    if (!facts.isObject() || facts.isEmpty()) {
      throw new AssertionError("expected.json says nothing of " + file);
    }
    JsonNode actual = opened(Json.readEvent(new ByteArrayInputStream(answer)));
    return facts.properties().stream()
        .filter(fact -> !fact.getValue().equals(actual.at(fact.getKey())))
        .map(
            fact ->
                "%s is not %s but %s, of %s"
                    .formatted(fact.getKey(), fact.getValue(), actual.at(fact.getKey()), actual))
        .toList();
  }

  private static JsonNode opened(JsonNode answer) {
    if (answer instanceof ObjectNode http
        && http.at("/headers/Content-Type").asText().contains("json")) {
      http.set("body", Json.read(http.path("body").asText()));
    }
    return answer;
  }

  private static JsonNode load() {
    try (InputStream table = Expectations.class.getResourceAsStream("expected.json")) {
      return Json.read(Objects.requireNonNull(table, "expected.json").readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
