package dev.blazon.functions.local.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Writes changed items as the JSON of Lambda's DynamoDB stream events: {@code {"PK": {"S": "…"}}}.
 */
final class StreamJson {
  private StreamJson() {}

  static ObjectNode item(Map<String, AttributeValue> item) {
    ObjectNode json = Json.mapper().createObjectNode();
    item.forEach((name, value) -> json.set(name, value(value)));
    return json;
  }

  private static ObjectNode value(AttributeValue value) {
    ObjectNode json = Json.mapper().createObjectNode();
    switch (value.type()) {
      case S -> json.put("S", value.s());
      case N -> json.put("N", value.n());
      case BOOL -> json.put("BOOL", value.bool());
      case NUL -> json.put("NULL", true);
      case SS -> value.ss().forEach(json.putArray("SS")::add);
      case NS -> value.ns().forEach(json.putArray("NS")::add);
      case M -> json.set("M", item(value.m()));
      case L -> value.l().forEach(element -> json.withArray("L").add(value(element)));
      case B, BS, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("the table has no attribute of type " + value.type());
    }
    return json;
  }
}
