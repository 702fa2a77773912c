package dev.blazon.openapi;

import static dev.blazon.openapi.OpenApi.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.http.Caller;
import dev.blazon.http.ProblemException;
import dev.blazon.http.Request;
import dev.blazon.http.RequestBuilder;
import dev.blazon.http.Route;
import dev.blazon.json.InvalidInput;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the document says of a request's body is what the code takes: of thousands of bodies, good
 * ones changed in one place, both take or both refuse each.
 */
class RequestsTest {
  private static final String ID = "mfrggzdfmztwq2lknnwg23tpoa";

  private final OpenApi openApi = OpenApi.ours();
  private final Map<String, Route> routes = Handlers.routes();

  @ParameterizedTest
  @MethodSource("operations")
  void theDocumentAndTheCodeAgree(String routeKey) throws IOException {
    List<JsonNode> bodies = new ArrayList<>();
    requests().required(routeKey).forEach(body -> bodies.addAll(Variations.of(body)));
    List<String> differences = new ArrayList<>();
    int taken = 0;
    for (JsonNode body : bodies) {
      boolean byDocument = openApi.schemas().faults(schema(routeKey), body).isEmpty();
      boolean byCode = takes(routeKey, body);
      taken += byCode ? 1 : 0;
      if (byDocument != byCode) {
        String text = body.toString();
        differences.add(
            (byCode ? "only the code takes " : "only the document takes ")
                + text.substring(0, Math.min(text.length(), 400)));
      }
    }
    assertEquals(List.of(), differences);
    assertTrue(taken > 0 && taken < bodies.size(), taken + " of " + bodies.size());
  }

  @Test
  void everyJsonBodyIsTried() throws IOException {
    Set<String> tried = Set.copyOf(operations().toList());
    for (Operation operation : openApi.operations()) {
      boolean json = operation.node().at("/requestBody/content/application~1json").isObject();
      if (json) {
        assertTrue(tried.contains(operation.routeKey()), operation.routeKey());
      }
    }
  }

  /** What no body has is not varied, and could be read in another way than it is described. */
  @ParameterizedTest
  @MethodSource("operations")
  void everyPropertyIsTried(String routeKey) throws IOException {
    Set<String> tried = new TreeSet<>();
    requests().required(routeKey).forEach(body -> body.fieldNames().forEachRemaining(tried::add));
    Set<String> described = new TreeSet<>();
    JsonNode schema = openApi.document().at(schema(routeKey));
    JsonNode named = openApi.document().at(schema.path("$ref").asText().replaceFirst("^#", ""));
    (schema.has("$ref") ? named : schema)
        .path("properties")
        .fieldNames()
        .forEachRemaining(described::add);
    described.removeAll(tried);
    assertEquals(Set.of(), described);
  }

  private static Stream<String> operations() throws IOException {
    return requests().properties().stream().map(Map.Entry::getKey);
  }

  private static JsonNode requests() throws IOException {
    try (InputStream requests =
        Objects.requireNonNull(RequestsTest.class.getResourceAsStream("requests.json"))) {
      return Json.mapper().readTree(requests);
    }
  }

  private JsonPointer schema(String routeKey) {
    Operation operation =
        openApi.operations().stream()
            .filter(described -> described.routeKey().equals(routeKey))
            .findFirst()
            .orElseThrow();
    return at(operation.pointer(), "requestBody", "content", "application/json", "schema");
  }

  /**
   * Whether a body gets past the form. What a service then says on a platform that can do nothing,
   * does not count.
   */
  private boolean takes(String routeKey, JsonNode body) {
    Request request =
        RequestBuilder.builder()
            .route(routeKey)
            .path("/")
            .parameters(
                Map.of(
                    "issuer",
                    ID,
                    "badge",
                    ID,
                    "pathway",
                    ID,
                    "assertion",
                    ID,
                    "endorsement",
                    ID,
                    "epoch",
                    "1"))
            .query(Map.of())
            .repeated(Set.of())
            .headers(Map.of())
            .body(body.toString().getBytes(StandardCharsets.UTF_8))
            .caller(new Caller(ID, Set.of(Scope.values()), ID))
            .build();
    try {
      Objects.requireNonNull(routes.get(routeKey)).answer().to(request);
      return true;
    } catch (InvalidInput | ProblemException e) {
      return false;
    } catch (RuntimeException e) {
      return true;
    }
  }
}
