package dev.blazon.functions.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.blazon.json.Json;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes an HTTP request of the local server as the event that API Gateway sends to a function
 * (HTTP API, payload format 2.0).
 */
final class GatewayEvent {
  private static final Pattern TEXT =
      Pattern.compile("text/|application/(?:json|javascript|xml)", Pattern.CASE_INSENSITIVE);

  private GatewayEvent() {}

  static byte[] of(
      HttpExchange exchange, RouteTable.Match match, byte[] body, JsonNode caller, Instant now)
      throws IOException {
    ObjectNode event = Json.mapper().createObjectNode();
    event.put("version", "2.0").put("type", "REQUEST").put("routeKey", match.route().key());
    event.put("rawPath", exchange.getRequestURI().getPath());
    String query = exchange.getRequestURI().getRawQuery();
    event.put("rawQueryString", query == null ? "" : query);
    ObjectNode headers = event.putObject("headers");
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    putCookies(exchange, event);
    String source = exchange.getRemoteAddress().getAddress().getHostAddress();
    headers.put(
        "x-forwarded-for",
        headers.has("x-forwarded-for")
            ? headers.path("x-forwarded-for").asText() + "," + source
            : source);
    if (query != null) {
      putQuery(query, event.putObject("queryStringParameters"));
    }
    ObjectNode parameters = event.putObject("pathParameters");
    match.parameters().forEach(parameters::put);
    ObjectNode context = event.putObject("requestContext");
    context.put("requestId", UUID.randomUUID().toString()).put("stage", "$default");
    context.put("timeEpoch", now.toEpochMilli());
    context
        .putObject("http")
        .put("method", exchange.getRequestMethod())
        .put("path", exchange.getRequestURI().getPath())
        .put("sourceIp", source);
    if (!caller.isMissingNode()) {
      context.putObject("authorizer").set("lambda", caller);
    }
    putBody(exchange, body, event);
    return Json.mapper().writeValueAsBytes(event);
  }

  /** API Gateway gives cookies beside the headers, each by itself. */
  private static void putCookies(HttpExchange exchange, ObjectNode event) {
    List<String> sent = exchange.getRequestHeaders().get("Cookie");
    ((ObjectNode) event.path("headers")).remove("cookie");
    if (sent != null) {
      ArrayNode cookies = event.putArray("cookies");
      sent.stream().flatMap(line -> Stream.of(line.split("; *"))).forEach(cookies::add);
    }
  }

  private static void putQuery(String query, ObjectNode parameters) {
    for (String pair : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      String name = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
      String value = parts.length == 2 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "";
      parameters.put(
          name, parameters.has(name) ? parameters.get(name).asText() + "," + value : value);
    }
  }

  /** API Gateway passes on as text what is said to be text, and all else in base 64. */
  private static void putBody(HttpExchange exchange, byte[] body, ObjectNode event) {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    String text = type == null || TEXT.matcher(type).lookingAt() ? text(body) : null;
    event.put("isBase64Encoded", text == null);
    event.put("body", text == null ? Base64.getEncoder().encodeToString(body) : text);
  }

  private static @Nullable String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
