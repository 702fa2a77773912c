package dev.blazon.bounds;

import dev.blazon.bounds.TableRequests.Asked;
import dev.blazon.functions.local.template.Template;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the template which requests each function's role allows on the table, as IAM would.
 * Nothing here enforces it, and LocalStack does not either.
 */
final class TableRights {
  private final Template template;

  TableRights(Template template) {
    this.template = template;
  }

  /** Whether a statement of the function's role allows what it has asked for. */
  boolean allow(Asked asked) {
    return statements(asked.function()).anyMatch(statement -> allows(statement, asked));
  }

  /** The logical ids of all functions whose roles let them do anything with the table. */
  Set<String> functionsOfTheTable() {
    return template
        .resources("AWS::Serverless::Function")
        .map(Template.Resource::id)
        .filter(id -> statements(id).anyMatch(TableRights::isOfTheTable))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isOfTheTable(Map<?, ?> statement) {
    return list(statement.get("Action")).stream()
            .anyMatch(action -> String.valueOf(action).startsWith("dynamodb:"))
        && resources(statement).anyMatch(resource -> resource.endsWith("table/${Table}"));
  }

  /** The kinds of all partitions that a function may reach in any way, such as {@code ISSUER#}. */
  Set<String> kinds(String function) {
    return statements(function)
        .flatMap(statement -> partitions(statement).stream())
        .map(partition -> partition.substring(0, partition.indexOf('#') + 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean allows(Map<?, ?> statement, Asked asked) {
    Set<String> partitions = partitions(statement);
    List<?> attributes = condition(statement, "ForAllValues:StringEquals", "dynamodb:Attributes");
    return list(statement.get("Action")).contains(asked.action())
        && resources(statement).anyMatch(resource -> resource.endsWith(suffix(asked)))
        && (partitions.isEmpty() || partitions.stream().anyMatch(asked.partition()::startsWith))
        && (attributes.isEmpty() || attributes.containsAll(asked.attributes()));
  }

  private static String suffix(Asked asked) {
    return asked.index().isEmpty() ? "table/${Table}" : "/index/" + asked.index();
  }

  /** {@code ISSUER#} of {@code ISSUER#*}. */
  private static Set<String> partitions(Map<?, ?> statement) {
    return condition(statement, "ForAllValues:StringLike", "dynamodb:LeadingKeys").stream()
        .map(String::valueOf)
        .map(pattern -> pattern.substring(0, pattern.length() - 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<?> condition(Map<?, ?> statement, String operator, String key) {
    return list(map(map(statement.get("Condition")).get(operator)).get(key));
  }

  /** {@code !Sub} with variables is a list that begins with the text. */
  private static Stream<String> resources(Map<?, ?> statement) {
    List<?> resources = list(statement.get("Resource"));
    return Stream.concat(resources.stream(), resources.stream().flatMap(r -> list(r).stream()))
        .map(String::valueOf);
  }

  private Stream<Map<?, ?>> statements(String function) {
    String role = function.replaceAll("Function$", "Role");
    return list(template.resource(role).properties().get("Policies")).stream()
        .flatMap(policy -> list(map(map(policy).get("PolicyDocument")).get("Statement")).stream())
        .map(TableRights::map);
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }
}
