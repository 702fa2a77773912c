package dev.blazon.functions.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.functions.local.template.Template.Resource;
import dev.blazon.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A rule of EventBridge in the template, as the local server plays it: which events it takes, the
 * message that it makes of them, and the function that gets it by way of a queue.
 *
 * @param types the {@code detail-type} of the events that it takes
 * @param paths where in an event the parts of a message are, by their names: {@code $.detail.at}
 * @param message what the message is, with the names of its parts in angle brackets; or the path of
 *     what it is, whole
 * @param reader who has the queue's messages
 */
public record EventRule(
    Set<String> types, Map<String, String> paths, String message, QueueReader reader) {
  private static final String DETAIL = "$.detail.";

  /** The whole of what an event says. */
  private static final String WHOLE = "$.detail";

  /**
   * The rules of the bus that the template makes by which functions have messages; not those of the
   * account's own bus, nor what comes to a queue of failures as it is.
   */
  static List<EventRule> all(Template template) {
    return template
        .resources("AWS::Events::Rule")
        .filter(rule -> rule.text("EventBusName").isPresent())
        .filter(rule -> isHandedOn(target(rule)))
        .map(rule -> of(rule, template))
        .toList();
  }

  private static boolean isHandedOn(Resource target) {
    return target.text("InputPath").isPresent() || !target.mapping("InputTransformer").isEmpty();
  }

  private static EventRule of(Resource rule, Template template) {
    Resource target = target(rule);
    return new EventRule(
        rule.list("EventPattern", "detail-type").stream()
            .map(String::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        target.mapping("InputTransformer", "InputPathsMap").entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    path -> String.valueOf(path.getKey()),
                    path -> String.valueOf(path.getValue()))),
        target
            .text("InputTransformer", "InputTemplate")
            .or(() -> target.text("InputPath"))
            .orElseThrow(),
        QueueReader.of(target.text("Arn").orElseThrow(), template).orElseThrow());
  }

  private static Resource target(Resource rule) {
    return new Resource(rule.id(), (Map<?, ?>) rule.list("Targets").getFirst());
  }

  /** The message that this rule makes of an event. */
  public String message(JsonNode detail) {
    if (message.equals(WHOLE)) {
      return Json.write(detail);
    }
    String made = message;
    for (Map.Entry<String, String> path : paths.entrySet()) {
      if (!path.getValue().startsWith(DETAIL)) {
        throw new IllegalArgumentException(
            "the local server knows paths in the detail, not " + path.getValue());
      }
      String pointer = "/" + path.getValue().substring(DETAIL.length()).replace('.', '/');
      String value = detail.at(pointer).asText();
      made = made.replace("<" + path.getKey() + ">", value);
    }
    return made;
  }
}
