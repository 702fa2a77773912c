package dev.blazon.functions.local.template;

import dev.blazon.functions.local.template.Template.Resource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that the local server reads of {@code template.yaml}: functions and routes, with their
 * schedules, timeouts and throttles, and the rules of its event bus.
 *
 * @param functions by logical id
 * @param routes every route of the HTTP API
 * @param authorizer the logical id of the function that authorizes
 * @param rules the rules of the event bus
 * @param deliverer who makes deliveries to webhooks; empty where the template has no queue of them
 */
public record Deployment(
    Map<String, Function> functions,
    List<Route> routes,
    String authorizer,
    List<EventRule> rules,
    Optional<QueueReader> deliverer) {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{(\\w+)");
  private static final Pattern RATE = Pattern.compile("rate\\((\\d+) minutes?\\)");

  /**
   * A Lambda function of the template.
   *
   * @param handler the class
   * @param timeout when Lambda would stop it
   * @param schedule how often it is called; empty where it has no schedule
   * @param followsStream whether it follows the table's change stream
   */
  public record Function(
      String handler, Duration timeout, Optional<Duration> schedule, boolean followsStream) {}

  /**
   * A route of the template's API.
   *
   * @param key such as {@code GET /assertions/{assertion}}
   * @param function the logical id of the function that answers
   * @param authorized whether the authorizer is asked
   * @param throttle how many requests it takes
   */
  public record Route(String key, String function, boolean authorized, Throttle throttle) {}

  /**
   * How many requests a route takes.
   *
   * @param rate requests a second
   * @param burst requests at once
   */
  public record Throttle(double rate, double burst) {}

  /** Reads what a template deploys. */
  public static Deployment of(Template template) {
    Resource authorizer =
        template.resources("AWS::ApiGatewayV2::Authorizer").findFirst().orElseThrow();
    return new Deployment(
        template
            .resources("AWS::Serverless::Function")
            .collect(Collectors.toUnmodifiableMap(Resource::id, Deployment::function)),
        template
            .resources("AWS::ApiGatewayV2::Route")
            .map(route -> route(route, template))
            .toList(),
        // arn:…:functions/${AuthorizeFunction.Arn}:live/invocations
        reference(authorizer.text("AuthorizerUri").orElseThrow(), "functions/"),
        EventRule.all(template),
        QueueReader.of("DeliveryQueue.Arn", template));
  }

  private static Function function(Resource function) {
    return new Function(
        function.text("Handler").orElseThrow(),
        Duration.ofSeconds(function.text("Timeout").map(Long::parseLong).orElse(3L)),
        events(function, "ScheduleV2")
            .findFirst()
            .map(event -> rate(event.text("Properties", "ScheduleExpression").orElseThrow())),
        events(function, "DynamoDB").findFirst().isPresent());
  }

  static Stream<Resource> events(Resource function, String type) {
    return function.mapping("Events").keySet().stream()
        .map(
            name ->
                new Resource(
                    String.valueOf(name), function.mapping("Events", String.valueOf(name))))
        .filter(event -> event.text("Type").orElse("").equals(type));
  }

  private static Duration rate(String expression) {
    Matcher rate = RATE.matcher(expression);
    if (!rate.matches()) {
      throw new IllegalArgumentException(
          "the local server knows rates in minutes, not " + expression);
    }
    return Duration.ofMinutes(Long.parseLong(rate.group(1)));
  }

  private static Route route(Resource route, Template template) {
    String key = route.text("RouteKey").orElseThrow();
    Resource integration =
        template.resource(reference(route.text("Target").orElseThrow(), "integrations/"));
    return new Route(
        key,
        reference(integration.text("IntegrationUri").orElseThrow(), ""),
        route.text("AuthorizationType").orElse("NONE").equals("CUSTOM"),
        throttle(key, template));
  }

  private static Throttle throttle(String key, Template template) {
    Resource stage = template.resources("AWS::ApiGatewayV2::Stage").findFirst().orElseThrow();
    Map<?, ?> own = stage.mapping("RouteSettings", key);
    Map<?, ?> settings = own.isEmpty() ? stage.mapping("DefaultRouteSettings") : own;
    return new Throttle(
        Double.parseDouble(String.valueOf(settings.get("ThrottlingRateLimit"))),
        Double.parseDouble(String.valueOf(settings.get("ThrottlingBurstLimit"))));
  }

  /** The logical id that a {@code !Sub} names behind a prefix. */
  private static String reference(String sub, String prefix) {
    Matcher reference = REFERENCE.matcher(sub);
    if (!reference.find(Math.max(0, sub.indexOf(prefix)))) {
      throw new IllegalArgumentException("no resource is named in " + sub);
    }
    return reference.group(1);
  }
}
