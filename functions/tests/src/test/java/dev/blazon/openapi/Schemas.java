package dev.blazon.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;

/**
 * Validates JSON against the schemas of an OpenAPI document.
 *
 * <p>Clients are told to ignore members that they do not know, so the document leaves objects open.
 * Here they are closed: a member that is written and not described is a fault of ours.
 */
final class Schemas {
  private static final String DOCUMENT = "https://blazon.invalid/openapi.json";

  private final SchemaRegistry registry;

  Schemas(JsonNode document) {
    JsonNode closed = document.deepCopy();
    close(closed);
    registry =
        SchemaRegistry.withDialect(
            Dialects.getOpenApi31(),
            builder ->
                builder
                    .schemas(Map.of(DOCUMENT, closed.toString()))
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  }

  /**
   * What is wrong with a value.
   *
   * @param schema where its schema stands in the document
   */
  List<String> faults(JsonPointer schema, JsonNode value) {
    return registry.getSchema(SchemaLocation.of(DOCUMENT + "#" + schema)).validate(value).stream()
        .map(Object::toString)
        .toList();
  }

  private static void close(JsonNode node) {
    boolean object =
        node.path("type").asText().equals("object") && node.path("properties").isObject();
    if (object && !node.has("additionalProperties")) {
      ((ObjectNode) node).put("additionalProperties", false);
    }
    node.forEach(Schemas::close);
  }
}
