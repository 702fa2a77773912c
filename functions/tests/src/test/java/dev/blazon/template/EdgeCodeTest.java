package dev.blazon.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.functions.local.template.Template;
import dev.blazon.tiers.Machine;
import dev.blazon.words.Language;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The JavaScript that CloudFront runs, as it stands in {@code template.yaml}. CloudFront loads one
 * file for a function and CloudFormation includes no text twice, so that functions have copies of
 * what they have in common.
 */
class EdgeCodeTest {
  /** A line that declares a variable, or a function up to the brace at the first column. */
  private static final Pattern DECLARED =
      Pattern.compile(
          "^(?:var (?<variable>\\w+)[^\n]*;|function (?<function>\\w+).*?^})$",
          Pattern.MULTILINE | Pattern.DOTALL);

  @Test
  void whatFunctionsHaveInCommonIsTheSameInAll() throws IOException {
    Map<String, Map<String, Set<String>>> declared = declared();
    assertTrue(declared.containsKey("spelled"), declared::toString);
    declared.forEach(
        (name, texts) ->
            assertTrue(
                name.equals("handler") || texts.size() == 1,
                () -> name + " has several forms: " + texts));
  }

  @Test
  void itKnowsTheLanguagesThatPagesAreIn() throws IOException {
    String tags =
        Arrays.stream(Language.values())
            .map(language -> "'" + language.tag() + "'")
            .collect(Collectors.joining(", "));
    assertEquals(
        Map.of(
            "var LANGUAGES = [" + tags + "];",
            Set.of("PageRequests", "CardRequests", "OEmbedRequests")),
        declared().get("LANGUAGES"));
  }

  /** By name, each text that is declared under it, with the functions that have it. */
  private static Map<String, Map<String, Set<String>>> declared() throws IOException {
    List<Template.Resource> functions =
        Template.read(Machine.project().resolve("template.yaml"))
            .resources("AWS::CloudFront::Function")
            .toList();
    Map<String, Map<String, Set<String>>> found = new TreeMap<>();
    for (Template.Resource function : functions) {
      Matcher matcher = DECLARED.matcher(function.text("FunctionCode").orElseThrow());
      while (matcher.find()) {
        found
            .computeIfAbsent(name(matcher), name -> new TreeMap<>())
            .computeIfAbsent(matcher.group(), text -> new TreeSet<>())
            .add(function.id());
      }
    }
    return found;
  }

  private static String name(Matcher declared) {
    String variable = declared.group("variable");
    return variable == null ? declared.group("function") : variable;
  }
}
