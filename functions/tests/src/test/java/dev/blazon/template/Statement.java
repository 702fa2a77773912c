package dev.blazon.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One statement of a role's inline policies in the transformed template.
 *
 * @param role the role's logical id
 * @param actions such as {@code dynamodb:GetItem}
 * @param resources ARNs, mostly intrinsic functions that make them
 * @param condition under which it holds; a missing node for always
 */
record Statement(String role, List<String> actions, List<JsonNode> resources, JsonNode condition) {

  static List<Statement> of(Resource role) {
    List<Statement> statements = new ArrayList<>();
    for (JsonNode policy : role.property("Policies")) {
      for (JsonNode statement : policy.path("PolicyDocument").path("Statement")) {
        statements.add(
            new Statement(
                role.id(),
                each(statement.path("Action")).map(JsonNode::asText).toList(),
                each(statement.path("Resource")).toList(),
                statement.path("Condition")));
      }
    }
    return statements;
  }

  /** Whether a resource of this statement comes from the resource of a logical id. */
  boolean concerns(String id) {
    return resources.stream().anyMatch(resource -> References.in(resource).contains(id));
  }

  private static Stream<JsonNode> each(JsonNode oneOrMany) {
    return oneOrMany.isArray()
        ? StreamSupport.stream(oneOrMany.spliterator(), false)
        : Stream.of(oneOrMany);
  }
}
