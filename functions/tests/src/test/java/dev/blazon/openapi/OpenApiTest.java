package dev.blazon.openapi;

import static dev.blazon.openapi.OpenApi.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.blazon.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The document is sound in itself. */
class OpenApiTest {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  private final OpenApi openApi = OpenApi.ours();
  private final SchemaRegistry registry = SchemaRegistry.withDialect(Dialects.getDraft202012());

  /** By the schema that the OpenAPI Initiative publishes. */
  @Test
  void itIsOpenApi31() throws IOException {
    try (InputStream schema =
        Objects.requireNonNull(
            OpenApiTest.class.getResourceAsStream("openapi-3.1-2022-10-07.json"))) {
      JsonNode standard = Json.mapper().readTree(schema);
      assertEquals(List.of(), registry.getSchema(standard).validate(openApi.document()));
    }
  }

  /** The schema above leaves these out. */
  @Test
  void itsSchemasAreJsonSchemas() {
    Schema meta =
        registry.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    List<String> faults = new ArrayList<>();
    walk(
        (pointer, node) -> {
          if (isSchema(pointer)) {
            meta.validate(node).forEach(fault -> faults.add(pointer + ": " + fault));
          }
        });
    assertEquals(List.of(), faults);
  }

  @Test
  void everyReferenceLeadsSomewhereAndEveryComponentIsReferredTo() {
    Set<String> targets = new TreeSet<>();
    walk(
        (pointer, node) -> {
          if (node.path("$ref").isTextual()) {
            targets.add(node.path("$ref").textValue());
          }
        });
    for (String target : targets) {
      assertFalse(openApi.resolve(OpenApi.target(target)).isMissingNode(), target);
    }
    openApi
        .document()
        .required("components")
        .properties()
        .forEach(
            kind ->
                kind.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        name -> {
                          String place = "#/components/" + kind.getKey() + "/" + name;
                          boolean referred =
                              targets.contains(place) || kind.getKey().equals("securitySchemes");
                          assertEquals(true, referred, place + " is not referred to");
                        }));
  }

  @Test
  void everyOperationHasANameOfItsOwnAndTheParametersOfItsPath() {
    Set<String> names = new HashSet<>();
    for (Operation operation : openApi.operations()) {
      assertEquals(true, names.add(operation.node().required("operationId").asText()));
      assertEquals(
          inBraces(operation), openApi.parameters(operation, "path"), operation.routeKey());
    }
  }

  @Test
  void itsExamplesFitItsSchemas() {
    List<String> faults = new ArrayList<>();
    walk(
        (pointer, node) -> {
          JsonPointer schema = isSchema(pointer) ? pointer : at(pointer, "schema");
          if (node.has("example")) {
            check(schema, node.get("example"), pointer, faults);
          }
          node.path("examples")
              .properties()
              .forEach(example -> check(schema, example.getValue().get("value"), pointer, faults));
        });
    assertEquals(List.of(), faults);
  }

  private void check(JsonPointer schema, JsonNode value, JsonPointer place, List<String> faults) {
    openApi.schemas().faults(schema, value).forEach(fault -> faults.add(place + ": " + fault));
  }

  private static Set<String> inBraces(Operation operation) {
    return PARAMETER
        .matcher(operation.path())
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toSet());
  }

  private static boolean isSchema(JsonPointer pointer) {
    JsonPointer head = pointer.head();
    return pointer.toString().matches("/components/schemas/\\w+")
        || (head != null && pointer.last().getMatchingProperty().equals("schema"));
  }

  /** Visits everything but examples. */
  private void walk(BiConsumer<JsonPointer, JsonNode> visitor) {
    walk(JsonPointer.empty(), openApi.document(), visitor);
  }

  private static void walk(
      JsonPointer pointer, JsonNode node, BiConsumer<JsonPointer, JsonNode> visitor) {
    visitor.accept(pointer, node);
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      walk(pointer.appendIndex(i), node.get(i), visitor);
    }
    node.properties()
        .forEach(
            field -> {
              if (!field.getKey().startsWith("example")) {
                walk(pointer.appendProperty(field.getKey()), field.getValue(), visitor);
              }
            });
  }
}
