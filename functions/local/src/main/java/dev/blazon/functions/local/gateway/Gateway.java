package dev.blazon.functions.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.blazon.functions.local.LocalFunctions;
import dev.blazon.functions.local.template.Deployment;
import dev.blazon.http.Problem;
import dev.blazon.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Plays API Gateway, on the local server: answers HTTP requests by calling functions, as the routes
 * of the template say.
 */
public final class Gateway implements HttpHandler {
  /** API Gateway's own limit. */
  private static final int MAXIMUM_BODY = 10 * 1024 * 1024;

  /**
   * Lambda's limit, of an event and of an answer.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">AWS:
   *     Lambda quotas</a>
   */
  private static final int LAMBDA_PAYLOAD = 6_291_556;

  private final RouteTable routes;
  private final LocalFunctions functions;
  private final String authorizer;
  private final InstantSource time;
  private final Map<String, TokenBucket> buckets = new ConcurrentHashMap<>();

  /** Serves these functions by these routes. */
  public Gateway(Deployment deployment, LocalFunctions functions, InstantSource time) {
    this.routes = new RouteTable(deployment.routes());
    this.functions = functions;
    this.authorizer = deployment.authorizer();
    this.time = time;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(MAXIMUM_BODY + 1);
      if (body.length > MAXIMUM_BODY) {
        send(exchange, Problem.tooLarge("At most " + MAXIMUM_BODY + " bytes are taken."));
        return;
      }
      Optional<RouteTable.Match> match =
          routes.find(exchange.getRequestMethod(), exchange.getRequestURI().getPath());
      if (match.isEmpty()) {
        send(exchange, Problem.notFound("route"));
        return;
      }
      answer(exchange, match.get(), body);
    }
  }

  private void answer(HttpExchange exchange, RouteTable.Match match, byte[] body)
      throws IOException {
    Deployment.Route route = match.route();
    if (!buckets
        .computeIfAbsent(route.key(), key -> new TokenBucket(route.throttle(), time))
        .take()) {
      send(exchange, Problem.tooManyRequests());
      return;
    }
    JsonNode caller = MissingNode.getInstance();
    if (route.authorized()) {
      if (!exchange.getRequestHeaders().containsKey("Authorization")) {
        // The identity source is missing, so API Gateway refuses without asking the authorizer.
        send(exchange, Problem.unauthorized());
        return;
      }
      byte[] event = GatewayEvent.of(exchange, match, new byte[0], caller, time.instant());
      Optional<JsonNode> said = call(authorizer, event);
      if (said.isEmpty()) {
        send(exchange, Problem.unexpected("local"));
        return;
      }
      caller = said.get().path("context");
    }
    byte[] event = GatewayEvent.of(exchange, match, body, caller, time.instant());
    if (event.length > LAMBDA_PAYLOAD) {
      send(exchange, Problem.tooLarge("Lambda takes " + LAMBDA_PAYLOAD + " bytes, encoded."));
      return;
    }
    Optional<JsonNode> answer = call(route.function(), event);
    if (answer.isPresent()) {
      send(exchange, answer.get());
    } else {
      send(exchange, Problem.unexpected("local"));
    }
  }

  /**
   * What a function answers; empty where it fails, takes longer than its {@code Timeout}, or
   * answers more than Lambda would pass on, for which API Gateway answers 500. Its own limit, 30 s
   * and a 503, no function reaches: the template gives each of them less.
   */
  private Optional<JsonNode> call(String function, byte[] event) {
    try {
      byte[] answer = functions.invoke(function, event);
      if (answer.length <= LAMBDA_PAYLOAD) {
        return Optional.of(Json.readEvent(new ByteArrayInputStream(answer)));
      }
      System.err.println(function + " answers " + answer.length + " bytes: too many for Lambda");
    } catch (RuntimeException e) {
      System.err.println(function + ": " + e);
    }
    return Optional.empty();
  }

  private static void send(HttpExchange exchange, Problem problem) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
    send(exchange, problem.status(), Json.mapper().writeValueAsBytes(problem));
  }

  private static void send(HttpExchange exchange, JsonNode answer) throws IOException {
    answer
        .path("headers")
        .properties()
        .forEach(
            header ->
                exchange.getResponseHeaders().set(header.getKey(), header.getValue().asText()));
    JsonNode body = answer.path("body");
    byte[] bytes =
        answer.path("isBase64Encoded").asBoolean()
            ? Base64.getDecoder().decode(body.asText())
            : body.asText().getBytes(StandardCharsets.UTF_8);
    send(exchange, answer.path("statusCode").asInt(), bytes);
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
