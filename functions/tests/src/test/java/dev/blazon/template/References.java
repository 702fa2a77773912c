package dev.blazon.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds the names that a part of a CloudFormation template mentions: logical ids of resources,
 * parameters and pseudo parameters.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html">
 *     Intrinsic functions</a>
 */
final class References {

  /** {@code ${Name}} and {@code ${Name.Attribute}}; {@code ${!Literal}} stands for itself. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^!}.]+)(\\.[^}]*)?}");

  private final Set<String> names = new TreeSet<>();

  private References() {}

  /** Every name under {@code Ref}, {@code Fn::GetAtt}, {@code Fn::Sub} and {@code DependsOn}. */
  static Set<String> in(JsonNode part) {
    var references = new References();
    references.visit(part);
    return references.names;
  }

  private void visit(JsonNode node) {
    node.properties()
        .forEach(
            entry -> {
              JsonNode value = entry.getValue();
              switch (entry.getKey()) {
                case "Ref" -> names.add(value.asText());
                case "Fn::GetAtt" -> names.add(firstPart(value));
                case "Fn::Sub" -> visitSub(value);
                case "DependsOn" -> visitDependsOn(value);
                default -> visit(value);
              }
            });
    if (node.isArray()) {
      node.forEach(this::visit);
    }
  }

  private static String firstPart(JsonNode getAtt) {
    String whole = getAtt.isArray() ? getAtt.path(0).asText() : getAtt.asText();
    int dot = whole.indexOf('.');
    return dot < 0 ? whole : whole.substring(0, dot);
  }

  private void visitSub(JsonNode sub) {
    var own = new HashSet<String>();
    if (sub.isArray()) {
      sub.path(1).fieldNames().forEachRemaining(own::add);
      visit(sub.path(1));
    }
    PLACEHOLDER
        .matcher(sub.isArray() ? sub.path(0).asText() : sub.asText())
        .results()
        .map(match -> match.group(1).strip())
        .filter(name -> !own.contains(name))
        .forEach(names::add);
  }

  private void visitDependsOn(JsonNode dependsOn) {
    if (dependsOn.isArray()) {
      dependsOn.forEach(name -> names.add(name.asText()));
    } else {
      names.add(dependsOn.asText());
    }
  }
}
