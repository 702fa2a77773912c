package dev.blazon.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.verification.MadeFile;
import dev.blazon.verification.rules.Rule;
import dev.blazon.verification.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The page on verification lists every rule, and for every property a case that breaks its rule.
 */
class VerificationPageTest {
  private static final Path PAGE = Path.of("..", "..", "docs", "verification.md");
  private static final Path CASES =
      Path.of("../../common/verification/src/test/resources/dev/blazon/verification/cases.txt");
  private static final String HEADING =
      "| rule | about | severity | sentence |\n|---|---|---|---|\n";
  private static final Pattern PROPERTY =
      Pattern.compile("(?m)^\\| .+ \\| `([a-z0-9-]+)` \\| `([a-z0-9./-]+)` \\|$");

  private static final Pattern OF_A_PROPERTY =
      Pattern.compile("(?:Assertion|BadgeClass|Profile), [\\w@]+:");

  @Test
  void itListsEveryRule() throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf(HEADING);
    assertTrue(start >= 0, "the table of rules is gone");

    MadeFile.assertIs("docs/verification.md", page.substring(0, start) + HEADING + table());
  }

  @Test
  void everyRuleOfAPropertyIsBrokenByItsCase() throws IOException {
    Map<String, List<String>> cases =
        Files.readAllLines(CASES).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> Arrays.asList(line.trim().split(" +")))
            .collect(Collectors.toMap(List::getFirst, words -> words.subList(1, words.size())));
    List<MatchResult> rows = PROPERTY.matcher(Files.readString(PAGE)).results().toList();

    assertTrue(rows.size() > 70, rows.size() + " rows");
    assertEquals(
        List.of(),
        rows.stream()
            .filter(row -> !cases.getOrDefault(row.group(2), List.of()).contains(row.group(1)))
            .map(MatchResult::group)
            .toList());
  }

  /** A sentence of the standard's table of a class begins with the class and the property. */
  @Test
  void everyRuleOnAPropertyHasALineAmongProperties() throws IOException {
    Set<String> listed =
        PROPERTY
            .matcher(Files.readString(PAGE))
            .results()
            .map(row -> row.group(1))
            .collect(Collectors.toSet());
    assertEquals(
        List.of(),
        Rules.all().stream()
            .filter(rule -> OF_A_PROPERTY.matcher(rule.sentence()).lookingAt())
            .map(Rule::id)
            .filter(id -> !listed.contains(id))
            .toList());
  }

  /** Rules that say the same of several documents stand in one line. */
  private static String table() {
    Map<List<String>, List<String>> lines =
        Rules.all().stream()
            .collect(
                Collectors.groupingBy(
                    VerificationPageTest::meaning,
                    LinkedHashMap::new,
                    Collectors.mapping(rule -> "`" + rule.id() + "`", Collectors.toList())));
    return lines.entrySet().stream()
        .map(line -> "| " + String.join(" ", line.getValue()) + " | " + text(line.getKey()))
        .collect(Collectors.joining());
  }

  private static List<String> meaning(Rule rule) {
    return List.of(rule.aspect().name(), rule.severity().name(), rule.sentence());
  }

  private static String text(List<String> meaning) {
    return String.join(" | ", meaning) + " |\n";
  }
}
