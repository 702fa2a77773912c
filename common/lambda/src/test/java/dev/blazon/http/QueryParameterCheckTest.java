package dev.blazon.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Under /v1 a query is held to what the route takes; a link that is shared always works. */
class QueryParameterCheckTest {
  private static final Route LIST =
      Route.open("GET /v1/badges/{badge}/assertions", request -> Response.noContent())
          .taking("cursor", "status");
  private static final Route PAGE =
      Route.open("GET /view/{assertion}", request -> Response.noContent()).taking("lang");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "=",
        "cursor=a&=",
        "cursor=a",
        "cursor=a&status=ACTIVE",
        "cursor=a%2Cb",
        "cursor=a,b"
      })
  void whatARouteTakesIsTaken(String query) {
    assertEquals(null, LIST.refusalOf(request(query)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "email=a@example.org | The parameter email is not known here; taken are: cursor, status.",
        "Cursor=a            | The parameter Cursor is not known here; taken are: cursor, status.",
        "cursor=a&utm_source | The parameter utm_source is not known here; taken are: cursor,"
            + " status.",
        "cursor=a&cursor=a   | The parameter cursor is there more than once.",
        "cursor=a&%63ursor=b | The parameter cursor is there more than once.",
        "cursor=             | The parameter cursor is empty: leave it out.",
        "status              | The parameter status is empty: leave it out.",
        "=a                  | The parameter  is not known here; taken are: cursor, status."
      })
  void anythingElseIsRefusedByName(String query, String detail) {
    Problem problem = Objects.requireNonNull(LIST.refusalOf(request(query)), query);

    assertEquals("urn:blazon:problem:invalid-query", problem.type());
    assertEquals(400, problem.status());
    assertEquals(detail, problem.detail());
  }

  @Test
  void aRouteThatTakesNoneSaysSo() {
    Route route = Route.open("GET /v1/artwork/presets", request -> Response.noContent());

    assertEquals(
        "The parameter lang is not known here; none is taken.",
        Objects.requireNonNull(route.refusalOf(request("lang=de"))).detail());
  }

  @Test
  void aLongNameIsCut() {
    Problem problem = Objects.requireNonNull(LIST.refusalOf(request("😀".repeat(9_000) + "=1")));

    assertTrue(problem.detail().length() < 300, problem.detail());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"fbclid=x", "utm_source=a&utm_source=b", "gclid", "lang=", "lang=de&lang=en", "%"})
  void networksMayAppendToALinkWhatIsTheirOwn(String query) {
    assertEquals(null, PAGE.refusalOf(request(query)));
  }

  @Test
  void whatIsThereMoreThanOnceIsToldFromAValueWithAComma() {
    assertEquals(Set.of(), request("cursor=a,b&status=x").repeated());
    assertEquals(Set.of("cursor"), request("cursor=a&cursor=b&status=x").repeated());
  }

  /** As API Gateway hands it on. */
  private static Request request(String query) {
    ObjectNode event = Json.mapper().createObjectNode();
    event.put("routeKey", "GET /").put("rawPath", "/").put("rawQueryString", query);
    ObjectNode parameters = event.putObject("queryStringParameters");
    for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
      String[] parts = pair.split("=", 2);
      String name = parts[0].replace("%63", "c").replace("%25", "%");
      String value = parts.length == 1 ? "" : parts[1];
      parameters.put(
          name, parameters.has(name) ? parameters.get(name).asText() + "," + value : value);
    }
    return ApiGateway.read(
        new ByteArrayInputStream(event.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
