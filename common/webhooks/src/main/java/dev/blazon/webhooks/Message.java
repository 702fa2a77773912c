package dev.blazon.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;

/** Writes what a webhook is sent, as Standard Webhooks has it. */
final class Message {
  private Message() {}

  /**
   * The body of a request.
   *
   * @param type the {@code detail-type} of the event
   * @param detail the event
   */
  static String body(String type, JsonNode detail) {
    ObjectNode body = Json.mapper().createObjectNode();
    body.put("type", type).put("timestamp", detail.path("at").asText());
    body.set("data", detail);
    return Json.write(body);
  }
}
