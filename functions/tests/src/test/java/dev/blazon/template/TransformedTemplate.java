package dev.blazon.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The project's template as CloudFormation gets it, after the SAM transformation.
 *
 * @param root the whole document
 */
record TransformedTemplate(JsonNode root) {

  static TransformedTemplate parse(String json) {
    try {
      return new TransformedTemplate(new ObjectMapper().readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** All resources of the template, those included that SAM has added. */
  Stream<Resource> resources() {
    return root.path("Resources").properties().stream()
        .map(entry -> new Resource(entry.getKey(), entry.getValue()));
  }

  /** Every resource of a type, such as {@code AWS::Lambda::Function}. Never empty. */
  List<Resource> ofType(String type) {
    List<Resource> found = resources().filter(resource -> resource.type().equals(type)).toList();
    if (found.isEmpty()) {
      throw new AssertionError("no " + type + " in the template");
    }
    return found;
  }

  /** The resource of a logical id. */
  Resource resource(String id) {
    JsonNode body = root.path("Resources").path(id);
    if (body.isMissingNode()) {
      throw new AssertionError("no resource " + id + " in the template");
    }
    return new Resource(id, body);
  }

  /** The names of its parameters. */
  Set<String> parameters() {
    return names(root.path("Parameters"));
  }

  /** Which resources each resource refers to, and so waits for. */
  Map<String, Set<String>> references() {
    Map<String, Set<String>> references = new TreeMap<>();
    resources().forEach(resource -> references.put(resource.id(), References.in(resource.body())));
    references.values().forEach(names -> names.retainAll(references.keySet()));
    return references;
  }

  /** All Lambda functions of the template. */
  List<Resource> functions() {
    return ofType("AWS::Lambda::Function");
  }

  /** The alias {@code live} of a function, by the function's logical id. */
  Resource aliasOf(String function) {
    return only(
        "AWS::Lambda::Alias",
        alias ->
            alias.reference("FunctionName").equals(function)
                && alias.property("Name").asText().equals("live"),
        "alias live of " + function);
  }

  /** The only resource of a type for which something holds. */
  Resource only(String type, Predicate<Resource> holds, String what) {
    List<Resource> found = ofType(type).stream().filter(holds).toList();
    if (found.size() != 1) {
      throw new AssertionError("expected one " + what + ", found " + found.size());
    }
    return found.getFirst();
  }

  /**
   * The names of the environment variables that a function is given, by the function's logical id.
   */
  Set<String> variablesOf(String function) {
    return names(resource(function).property("Environment", "Variables"));
  }

  /** The statements of the role that a function runs with, by the function's logical id. */
  List<Statement> statementsOf(String function) {
    return Statement.of(resource(resource(function).reference("Role")));
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
