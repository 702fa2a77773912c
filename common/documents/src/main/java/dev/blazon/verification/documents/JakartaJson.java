package dev.blazon.verification.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;

/**
 * Converts JSON trees from Jackson to jakarta.json, which the JSON-LD library Titanium takes, and
 * back.
 */
final class JakartaJson {
  // Held, because looking a provider up searches the class path each time.
  private static final JsonProvider PROVIDER = JsonProvider.provider();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JakartaJson() {}

  /**
   * @throws ArithmeticException for a number that is no number in JSON (too great for a double)
   */
  static JsonValue of(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> {
        JsonObjectBuilder object = PROVIDER.createObjectBuilder();
        node.properties().forEach(p -> object.add(p.getKey(), of(p.getValue())));
        yield object.build();
      }
      case ARRAY -> {
        JsonArrayBuilder array = PROVIDER.createArrayBuilder();
        node.forEach(item -> array.add(of(item)));
        yield array.build();
      }
      case STRING -> PROVIDER.createValue(node.textValue());
      case NUMBER -> number(node);
      case BOOLEAN -> node.booleanValue() ? JsonValue.TRUE : JsonValue.FALSE;
      case NULL, MISSING -> JsonValue.NULL;
      case BINARY, POJO -> throw new IllegalArgumentException("not a tree that was read");
    };
  }

  static JsonNode of(JsonValue value) {
    return switch (value.getValueType()) {
      case OBJECT -> {
        ObjectNode object = NODES.objectNode();
        ((JsonObject) value).forEach((name, member) -> object.set(name, of(member)));
        yield object;
      }
      case ARRAY -> {
        ArrayNode array = NODES.arrayNode();
        ((JsonArray) value).forEach(item -> array.add(of(item)));
        yield array;
      }
      case STRING -> NODES.textNode(((JsonString) value).getString());
      case NUMBER -> number((JsonNumber) value);
      case TRUE -> NODES.booleanNode(true);
      case FALSE -> NODES.booleanNode(false);
      case NULL -> NODES.nullNode();
    };
  }

  private static JsonValue number(JsonNode node) {
    if (node.isIntegralNumber()) {
      return PROVIDER.createValue(node.bigIntegerValue());
    }
    if (!Double.isFinite(node.doubleValue())) {
      throw new ArithmeticException("a number is too great");
    }
    return PROVIDER.createValue(node.decimalValue());
  }

  private static JsonNode number(JsonNumber number) {
    if (!number.isIntegral()) {
      return NODES.numberNode(number.bigDecimalValue());
    }
    return number.bigIntegerValue().bitLength() < Long.SIZE
        ? NODES.numberNode(number.longValue())
        : NODES.numberNode(number.bigIntegerValue());
  }
}
