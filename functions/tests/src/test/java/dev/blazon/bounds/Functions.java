package dev.blazon.bounds;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.functions.local.LocalFunctions;
import dev.blazon.functions.local.dynamodb.LocalDynamoDb;
import dev.blazon.functions.local.template.Deployment;
import dev.blazon.functions.local.template.Template;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.Bounds;
import dev.blazon.openbadges.Sha256;
import dev.blazon.platform.local.LocalPlatform;
import dev.blazon.platform.local.Platform;
import dev.blazon.store.TestClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Runs every function of the template over DynamoDB Local for tests, called with the events that
 * API Gateway would send.
 */
public final class Functions implements AutoCloseable {
  /** What all public URLs begin with. */
  public static final String URL = "https://badges.example.org";

  private final TestClock clock = new TestClock();
  private final AutoCloseable database;
  private final Platform platform;
  private final TableRequests requests;
  private final LocalFunctions functions;
  private final Map<String, String> functionOf;

  /**
   * @param data an empty folder
   */
  public Functions(Path data) throws IOException {
    this(
        Path.of("..", "..", "template.yaml").toAbsolutePath(),
        data,
        LocalDynamoDb.in(data.resolve("dynamodb.sqlite")));
  }

  private Functions(Path template, Path data, LocalDynamoDb database) throws IOException {
    this(template, data, database.client(), database);
  }

  /**
   * Over any DynamoDB that has a table of the name {@link LocalDynamoDb#TABLE}.
   *
   * @param template the project's {@code template.yaml}
   * @param data an empty folder
   * @param database closed with these
   */
  public Functions(Path template, Path data, DynamoDbClient client, AutoCloseable database)
      throws IOException {
    this.database = database;
    Deployment deployment = unhurried(Deployment.of(Template.read(template)));
    requests = TableRequests.to(client);
    platform =
        new LocalPlatform(
            requests.client(),
            LocalDynamoDb.TABLE,
            data,
            URI.create(URL),
            Sha256.hex("operator"),
            clock);
    functions = new LocalFunctions(deployment, platform);
    functionOf =
        deployment.routes().stream()
            .collect(Collectors.toMap(Deployment.Route::key, Deployment.Route::function));
  }

  /** Sizes are tested here and not times, which are others' on a machine that is busy. */
  private static Deployment unhurried(Deployment deployment) {
    Map<String, Deployment.Function> functions = new HashMap<>();
    deployment
        .functions()
        .forEach(
            (id, function) ->
                functions.put(
                    id,
                    new Deployment.Function(
                        function.handler(),
                        Duration.ofMinutes(10),
                        function.schedule(),
                        function.followsStream())));
    return new Deployment(
        functions,
        deployment.routes(),
        deployment.authorizer(),
        deployment.rules(),
        deployment.deliverer());
  }

  /** The clock that all functions go by. */
  public TestClock clock() {
    return clock;
  }

  /**
   * An answer.
   *
   * @param bytes what Lambda was given
   */
  public record Answer(int status, JsonNode headers, String body, int bytes) {
    /** Its body, which is JSON. */
    public JsonNode json() {
      return Json.readEvent(new ByteArrayInputStream(body.getBytes(UTF_8)));
    }

    public String header(String name) {
      return headers.path(name).asText();
    }
  }

  /** The keys of all routes. */
  Set<String> routes() {
    return functionOf.keySet();
  }

  /** The platform that the functions run on. */
  public Platform platform() {
    return platform;
  }

  /** A call; the caller is the issuer, or the operator where that is empty. */
  public Call call(String route, String issuer) {
    return new Call(route, issuer);
  }

  /** What was asked of the table. */
  public TableRequests requests() {
    return requests;
  }

  /** Sweeps, and answers what it says. */
  public JsonNode sweep() {
    return Json.read(invoke("SweepFunction", "{}".getBytes(UTF_8)));
  }

  /** Calls a function, by its logical id, with any event. */
  public byte[] invoke(String function, byte[] event) {
    requests.by(function);
    return functions.invoke(function, event);
  }

  /** A call that is put together. */
  public final class Call {
    private final String route;
    private final ObjectNode event = Json.mapper().createObjectNode();

    private Call(String route, String issuer) {
      this.route = route;
      event.put("version", "2.0").put("routeKey", route);
      event.put("rawPath", route.substring(route.indexOf(' ') + 1));
      event.put("rawQueryString", "");
      event.putObject("headers").put("accept", "*/*").put("content-type", "application/json");
      event.putObject("pathParameters");
      ObjectNode caller =
          event.putObject("requestContext").putObject("authorizer").putObject("lambda");
      if (issuer.isEmpty()) {
        caller.put("operator", true);
      } else {
        caller.put("issuer", issuer).put("scopes", "issue manage read");
      }
    }

    /** The logical id of the function that answers. */
    public String function() {
      return Objects.requireNonNull(functionOf.get(route), route);
    }

    /** What API Gateway would give to it, in JSON. */
    public byte[] event() {
      return Json.write(event).getBytes(UTF_8);
    }

    /** The same call with this in its path. */
    public Call at(String parameter, String value) {
      event.withObject("/pathParameters").put(parameter, value);
      event.put("rawPath", event.path("rawPath").asText().replace("{" + parameter + "}", value));
      return this;
    }

    /** The same call, sent with the API key of this id. */
    Call by(String key) {
      event.withObject("/requestContext/authorizer/lambda").put("key", key);
      return this;
    }

    /** The same call with this header, whose name is in lower case. */
    public Call header(String name, String value) {
      event.withObject("/headers").put(name, value);
      return this;
    }

    /** The same call with one more parameter of the query. */
    public Call query(String name, String value) {
      String pair = URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8);
      String before = event.path("rawQueryString").asText();
      event.put("rawQueryString", before.isEmpty() ? pair : before + "&" + pair);
      ObjectNode parameters = event.withObject("/queryStringParameters");
      JsonNode first = parameters.path(name);
      parameters.put(name, first.isMissingNode() ? value : first.asText() + "," + value);
      return this;
    }

    /** The same call with this parameter of the query, and no other. */
    Call onlyQuery(String name, String value) {
      event.put("rawQueryString", "");
      event.remove("queryStringParameters");
      return query(name, value);
    }

    /** Calls the function that the route leads to, and reads its answer. */
    public Answer send() {
      byte[] answer = invoke(function(), event());
      JsonNode json = Json.readEvent(new ByteArrayInputStream(answer));
      if (answer.length > Bounds.ANSWER) {
        throw new AssertionError(route + " answers " + answer.length + " bytes");
      }
      return new Answer(
          json.path("statusCode").asInt(),
          json.path("headers"),
          json.path("body").asText(),
          answer.length);
    }

    /** The same call with this body. */
    public Call body(String body) {
      event.put("body", body).put("isBase64Encoded", false);
      return this;
    }

    /** Calls the function with this text as the body. */
    public Answer send(String body) {
      return body(body).send();
    }

    /** The same call with this body, which is no text. */
    public Call body(byte[] body, String type) {
      header("content-type", type);
      event.put("body", Base64.getEncoder().encodeToString(body)).put("isBase64Encoded", true);
      return this;
    }

    /** Sends this body, which is no text. */
    public Answer send(byte[] body, String type) {
      return body(body, type).send();
    }
  }

  @Override
  public void close() {
    functions.close();
    try {
      database.close();
    } catch (Exception e) {
      throw new IllegalStateException("the database could not be closed", e);
    }
  }
}
