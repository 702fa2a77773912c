package dev.blazon.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.InvalidJson;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.Scope;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApiGatewayTest {
  @Test
  void anEventIsReadAsTheRequestThatItTellsOf() {
    Request request =
        read(
            "'routeKey':'PUT /v1/badges/{badge}','rawPath':'/v1/badges/B',"
                + "'pathParameters':{'badge':'B'},'rawQueryString':'a=1&b=',"
                + "'queryStringParameters':{'a':'1','b':''},"
                + "'headers':{'Content-Type':'Application/JSON; charset=utf-8'},"
                + "'body':'{}','isBase64Encoded':false");

    assertEquals("PUT /v1/badges/{badge}", request.route());
    assertEquals("/v1/badges/B", request.path());
    assertEquals("B", request.parameter("badge"));
    assertEquals("1", request.queryParameter("a"));
    assertEquals(null, request.queryParameter("b"));
    assertEquals(null, request.queryParameter("c"));
    assertEquals("application/json", request.mediaType(), "headers are found in lower case");
    assertEquals("{}", request.json().toString());
    assertEquals(null, request.caller());
    assertThrows(IllegalArgumentException.class, () -> request.parameter("other"));
  }

  @Test
  void whatIsNullIsNotThere() {
    Request request =
        read(
            "'routeKey':'GET /','queryStringParameters':null,'headers':{'a':null,'B':1},"
                + "'body':null,'other':[{'headers':{'c':'d'}}],'cookies':['e=f','g=h'],"
                + "'requestContext':{'http':{'authorizer':{'lambda':{'issuer':'i'}}},"
                + "'authorizer':{'lambda':{'issuer':null}}}");
    assertEquals(Map.of("b", "1", "cookie", "e=f; g=h"), request.headers());
    assertEquals(Map.of(), request.query());
    assertEquals(0, request.body().length);
    assertEquals(null, request.caller());
  }

  @Test
  void anEventThatIsNoneIsTold() {
    for (String event : new String[] {"{", "{'headers':{", "[1", "{'a' 'b'}", "x"}) {
      assertThrows(
          InvalidJson.class,
          () ->
              ApiGateway.read(
                  new ByteArrayInputStream(
                      event.replace('\'', '"').getBytes(StandardCharsets.UTF_8))),
          event);
    }
  }

  @Test
  void bytesComeInBase64() {
    assertArrayEquals(new byte[] {-1, 0}, read("'body':'/wA=','isBase64Encoded':true").body());
    ProblemException problem =
        assertThrows(ProblemException.class, () -> read("'body':'!','isBase64Encoded':true"));
    assertEquals(400, problem.problem().status());
  }

  @Test
  void theAuthorizerSaysWhoCalls() {
    assertEquals(
        new Caller("i", Set.of(Scope.READ, Scope.ISSUE), "k"),
        caller("'issuer':'i','scopes':'read issue other','key':'k'"));
    assertEquals(new Caller(null, Set.of(), "operator"), caller("'operator':true"));
    assertEquals(new Caller("i", Set.of(), "unknown"), caller("'issuer':'i'"));
    assertEquals(null, caller("'scopes':'read'"));
  }

  @Test
  void aBodyOfAnotherTypeOrTooLargeIsNotRead() {
    assertStatus(415, "'headers':{'content-type':'text/plain'},'body':'{}'");
    String largest = "[" + " ".repeat(Request.MAXIMUM_JSON - 2) + "]";
    assertEquals("[]", read("'body':'" + largest + "'").json().toString());
    assertStatus(413, "'body':'" + largest + " '");
    assertEquals(
        "{}",
        read("'headers':{'content-type':'application/ld+json'},'body':'{}'").json().toString());
  }

  @Test
  void textIsWrittenAsItIsAndBytesInBase64() {
    JsonNode text = written(Response.text(200, "application/ld+json", "{\"a\":\"ä\"}"));
    assertEquals("{\"a\":\"ä\"}", text.path("body").asText());
    assertEquals(false, text.path("isBase64Encoded").asBoolean());
    for (Response response :
        new Response[] {
          Response.bytes(200, "image/svg+xml", new byte[] {-1, 0}),
          new Response(
              200,
              Map.of("Content-Type", "text/html", "Content-Encoding", "gzip"),
              new byte[] {-1, 0})
        }) {
      JsonNode bytes = written(response);
      assertEquals("/wA=", bytes.path("body").asText());
      assertEquals(true, bytes.path("isBase64Encoded").asBoolean());
    }
  }

  @Test
  void aBodyWithImagesMayBeLargerAndIsJsonToo() {
    String large = "'body':'[" + " ".repeat(Request.MAXIMUM_JSON) + "]'";
    assertEquals("[]", read(large).jsonWithImages().toString());
    Request other = read("'headers':{'content-type':'text/plain'}," + large);
    assertEquals(
        415, assertThrows(ProblemException.class, other::jsonWithImages).problem().status());
  }

  private static void assertStatus(int status, String members) {
    assertEquals(
        status,
        assertThrows(ProblemException.class, () -> read(members).json()).problem().status());
  }

  private static @Nullable Caller caller(String authorizer) {
    return read("'requestContext':{'authorizer':{'lambda':{" + authorizer + "}}}").caller();
  }

  private static JsonNode written(Response response) {
    return Json.read(new String(ApiGateway.write(response), StandardCharsets.UTF_8));
  }

  private static Request read(String members) {
    String event = ("{" + members + "}").replace('\'', '"');
    return ApiGateway.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
  }
}
