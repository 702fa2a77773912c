package dev.blazon.store.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.Delivery;
import dev.blazon.lifecycle.DeliveryBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A {@link Delivery} as an item, and back. Its attempts are JSON text. */
final class DeliveryItems {
  private DeliveryItems() {}

  static Map<String, Attribute> write(Delivery delivery) {
    return new ItemWriter(
            BadgeTable.delivery(delivery.issuer(), delivery.webhook(), delivery.id()), "Delivery")
        .text("issuer", delivery.issuer())
        .text("webhook", delivery.webhook())
        .text("webhookId", delivery.webhookId())
        .text("id", delivery.id())
        .text("eventType", delivery.type())
        .text("body", delivery.body())
        .time("createdAt", delivery.createdAt())
        .text("state", delivery.state().name())
        .time("next", delivery.next())
        .number("tries", delivery.tries())
        .text("attempts", attempts(delivery.attempts()))
        .number("version", delivery.version())
        .text(BadgeTable.PARENT, BadgeTable.deliveries(delivery.issuer(), delivery.webhook()))
        .text(BadgeTable.ORDER, BadgeTable.order(delivery.createdAt(), delivery.id()))
        .number(BadgeTable.TTL, delivery.createdAt().plus(Delivery.KEPT).getEpochSecond())
        .item();
  }

  static Delivery read(Map<String, Attribute> attributes) {
    ItemReader item = new ItemReader(attributes);
    return DeliveryBuilder.builder()
        .issuer(item.text("issuer"))
        .webhook(item.text("webhook"))
        .webhookId(item.text("webhookId"))
        .id(item.text("id"))
        .type(item.text("eventType"))
        .body(item.text("body"))
        .createdAt(item.time("createdAt"))
        .state(Delivery.State.valueOf(item.text("state")))
        .next(item.optionalTime("next"))
        .tries(Math.toIntExact(item.number("tries")))
        .attempts(attempts(item.text("attempts")))
        .version(item.number("version"))
        .build();
  }

  private static String attempts(List<Delivery.Attempt> attempts) {
    ArrayNode all = Json.mapper().createArrayNode();
    attempts.forEach(attempt -> write(attempt, all.addObject()));
    return Json.write(all);
  }

  private static void write(Delivery.Attempt attempt, ObjectNode json) {
    Integer status = attempt.status();
    String error = attempt.error();
    json.put("at", attempt.at().toString()).put("ms", attempt.ms());
    if (status != null) {
      json.put("status", status);
    }
    if (error != null) {
      json.put("error", error);
    }
  }

  private static List<Delivery.Attempt> attempts(String json) {
    return StoredJson.list(json, DeliveryItems::attempt);
  }

  private static Delivery.Attempt attempt(JsonNode json) {
    return new Delivery.Attempt(
        Instant.parse(json.path("at").asText()),
        json.has("status") ? json.path("status").asInt() : null,
        StoredJson.text(json, "error"),
        json.path("ms").asLong());
  }
}
