package dev.blazon.http;

import dev.blazon.json.EventJson;
import dev.blazon.lifecycle.Scope;
import dev.blazon.lifecycle.Trail;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of API Gateway's HTTP API (payload format 2.0) as requests, and writes responses
 * as the answers that it takes; both as streams of tokens, and a body as it stands: binding them to
 * classes costs a quarter of a cold start, and a tree of them half of a warm request.
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

  /** Room for what an answer has beside its body, in bytes. */
  private static final int ENVELOPE = 1_024;

  private ApiGateway() {}

  /** Reads the event of an HTTP API (payload format 2.0) as a request. */
  static Request read(InputStream input) {
    EventReader event = new EventReader();
    EventJson.read(input, event::read);
    return RequestBuilder.builder()
        .route(event.text("routeKey"))
        .path(event.text("rawPath"))
        .parameters(event.path())
        .query(event.query())
        .repeated(repeated(event.text("rawQueryString")))
        .headers(event.headers())
        .body(body(event.text("body"), event.text("isBase64Encoded")))
        .caller(caller(event.authorizer()))
        .build();
  }

  /** Writes a response as an HTTP API takes it (payload format 2.0). */
  static byte[] write(Response response) {
    byte[] body = response.body();
    boolean text =
        !response.headers().containsKey("Content-Encoding")
            && TEXT.matcher(response.headers().getOrDefault("Content-Type", "text/")).lookingAt();
    // Base 64 takes a third more; so many quotes has a document in JSON.
    return EventJson.write(
        body.length + body.length / 2 + ENVELOPE,
        json -> {
          json.writeStartObject();
          json.writeNumberField("statusCode", response.status());
          json.writeObjectFieldStart("headers");
          for (Map.Entry<String, String> header : response.headers().entrySet()) {
            json.writeStringField(header.getKey(), header.getValue());
          }
          json.writeEndObject();
          json.writeBooleanField("isBase64Encoded", !text);
          json.writeFieldName("body");
          if (text) {
            json.writeUTF8String(body, 0, body.length);
          } else {
            json.writeBinary(body);
          }
          json.writeEndObject();
        });
  }

  /** What API Gateway joins by commas could as well be one value with a comma: this tells. */
  private static Set<String> repeated(String query) {
    if (query.isEmpty()) {
      return Set.of();
    }
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

  private static byte[] body(String body, String inBase64) {
    if (!inBase64.equals("true")) {
      return body.getBytes(StandardCharsets.UTF_8);
    }
    try {
      return Base64.getDecoder().decode(body);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          Problem.badRequest("The body is not the base 64 that the event says it is."));
    }
  }

  private static @Nullable Caller caller(Map<String, String> authorizer) {
    if (authorizer.getOrDefault("operator", "").equals("true")) {
      return new Caller(null, Set.of(), Trail.OPERATOR);
    }
    String issuer = authorizer.getOrDefault("issuer", "");
    if (issuer.isEmpty()) {
      return null;
    }
    return new Caller(
        issuer,
        Scope.among(Arrays.asList(authorizer.getOrDefault("scopes", "").split(" "))),
        authorizer.getOrDefault("key", Caller.UNKNOWN_KEY));
  }
}
