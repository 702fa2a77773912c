package dev.blazon.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.Scope;
import dev.blazon.lifecycle.Trail;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of API Gateway's HTTP API (payload format 2.0) as requests, and writes responses
 * as the answers that it takes. Read as a tree: binding them to classes costs a quarter of a cold
 * start.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">AWS:
 *     payload format 2.0</a>
 */
final class ApiGateway {
  /**
   * What is written as text. An image goes in base 64 even where it is one: escaped as a JSON
   * string, an SVG can outgrow what Lambda lets a function answer.
   */
  private static final Pattern TEXT =
      Pattern.compile("text/|application/(?:[\\w.+-]+\\+)?json|application/jose");

  private ApiGateway() {}

  /** Reads the event of an HTTP API (payload format 2.0) as a request. */
  static Request read(InputStream input) {
    JsonNode event = Json.readEvent(input);
    JsonNode authorizer = event.path("requestContext").path("authorizer").path("lambda");
    return RequestBuilder.builder()
        .route(event.path("routeKey").asText())
        .path(event.path("rawPath").asText())
        .parameters(texts(event.path("pathParameters"), false))
        .query(texts(event.path("queryStringParameters"), false))
        .repeated(repeated(event.path("rawQueryString").asText()))
        .headers(headers(event))
        .body(body(event))
        .caller(caller(authorizer))
        .build();
  }

  /** Writes a response as an HTTP API takes it (payload format 2.0). */
  static byte[] write(Response response) {
    ObjectNode answer = Json.mapper().createObjectNode();
    answer.put("statusCode", response.status());
    ObjectNode headers = answer.putObject("headers");
    response.headers().forEach(headers::put);
    boolean text =
        !response.headers().containsKey("Content-Encoding")
            && TEXT.matcher(response.headers().getOrDefault("Content-Type", "text/")).lookingAt();
    answer.put("isBase64Encoded", !text);
    answer.put(
        "body",
        text
            ? new String(response.body(), StandardCharsets.UTF_8)
            : Base64.getEncoder().encodeToString(response.body()));
    return Json.write(answer).getBytes(StandardCharsets.UTF_8);
  }

  /** What API Gateway joins by commas could as well be one value with a comma: this tells. */
  private static Set<String> repeated(String query) {
    Set<String> seen = new HashSet<>();
    return Arrays.stream(query.split("&"))
        .map(pair -> nameOf(pair))
        .filter(name -> !name.isEmpty() && !seen.add(name))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String nameOf(String pair) {
    String name = pair.split("=", 2)[0];
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A lone percent sign, which API Gateway leaves as it is.
      return name;
    }
  }

  private static byte[] body(JsonNode event) {
    String body = event.path("body").asText("");
    if (!event.path("isBase64Encoded").asBoolean()) {
      return body.getBytes(StandardCharsets.UTF_8);
    }
    try {
      return Base64.getDecoder().decode(body);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          Problem.badRequest("The body is not the base 64 that the event says it is."));
    }
  }

  private static @Nullable Caller caller(JsonNode authorizer) {
    String scopes = authorizer.path("scopes").asText("");
    String issuer = authorizer.path("issuer").asText("");
    if (authorizer.path("operator").asBoolean()) {
      return new Caller(null, Set.of(), Trail.OPERATOR);
    }
    if (issuer.isEmpty()) {
      return null;
    }
    return new Caller(
        issuer,
        Scope.among(Arrays.asList(scopes.split(" "))),
        authorizer.path("key").asText(Caller.UNKNOWN_KEY));
  }

  /** With the cookies, which an event has beside the headers, as they were sent. */
  private static Map<String, String> headers(JsonNode event) {
    Map<String, String> headers = texts(event.path("headers"), true);
    List<String> cookies = new ArrayList<>();
    event.path("cookies").forEach(cookie -> cookies.add(cookie.asText()));
    if (!cookies.isEmpty()) {
      headers.put("cookie", String.join("; ", cookies));
    }
    return headers;
  }

  private static Map<String, String> texts(JsonNode node, boolean lowerCase) {
    Map<String, String> texts = new LinkedHashMap<>();
    node.properties()
        .forEach(
            field ->
                texts.put(
                    lowerCase ? field.getKey().toLowerCase(Locale.ROOT) : field.getKey(),
                    field.getValue().asText()));
    return texts;
  }
}
