package dev.blazon.store.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.PathwayStep;
import java.util.List;

/** The steps of a pathway or a plan as JSON, and back. */
final class StepJson {
  private StepJson() {}

  static ArrayNode write(List<PathwayStep> steps) {
    ArrayNode all = Json.mapper().createArrayNode();
    steps.forEach(step -> write(step, all.addObject()));
    return all;
  }

  private static void write(PathwayStep step, ObjectNode json) {
    switch (step) {
      case PathwayStep.Ours(var badge, var family, var issuer) ->
          json.put("badge", badge).put("family", family).put("issuer", issuer);
      case PathwayStep.Elsewhere(var url, var name) -> {
        json.put("url", url);
        if (name != null) {
          json.put("name", name);
        }
      }
    }
  }

  static List<PathwayStep> read(JsonNode steps) {
    return StoredJson.list(steps, StepJson::step);
  }

  private static PathwayStep step(JsonNode json) {
    return json.has("badge")
        ? new PathwayStep.Ours(
            json.path("badge").asText(), json.path("family").asText(), json.path("issuer").asText())
        : new PathwayStep.Elsewhere(json.path("url").asText(), StoredJson.text(json, "name"));
  }
}
