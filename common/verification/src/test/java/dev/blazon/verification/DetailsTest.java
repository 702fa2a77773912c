package dev.blazon.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.verification.rules.Rule;
import dev.blazon.verification.rules.Rules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule comes out as {@code details.txt} says, and says so in these words: whether it holds or
 * does not apply, too, of which {@code cases.txt} says nothing.
 */
class DetailsTest {
  /** In a report only where they are broken, or where there is nothing to look at. */
  private static final Set<String> SAID_WHERE_BROKEN_ALONE =
      Set.of("input-is-badge", "endorsements-hold");

  record Expected(String name, List<String> lines) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Expected> expected() {
    Map<String, List<String>> byName =
        BadgeCase.resource("details.txt")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split(" \\| ", 2))
            .collect(
                Collectors.groupingBy(
                    words -> words[0],
                    LinkedHashMap::new,
                    Collectors.mapping(words -> words[1], Collectors.toList())));
    return byName.entrySet().stream().map(e -> new Expected(e.getKey(), e.getValue())).toList();
  }

  /** A rule that stands under several names says the same under each. */
  @Test
  void everySentenceOfTheStandardHasAFormThatItIsKeptAndOneThatItIsBroken() {
    Map<String, Set<String>> outcomes =
        expected().stream()
            .flatMap(one -> one.lines().stream())
            .map(line -> line.split(" \\| ", 3))
            .filter(words -> !words[1].equals("SKIPPED"))
            .collect(
                Collectors.groupingBy(
                    words -> words[0],
                    Collectors.mapping(
                        words -> words[1].equals("PASSED") ? "kept" : "broken",
                        Collectors.toSet())));
    Map<String, Set<String>> said = new TreeMap<>();
    for (Rule rule : Rules.all()) {
      if (SAID_WHERE_BROKEN_ALONE.contains(rule.id())) {
        continue;
      }
      said.computeIfAbsent(rule.sentence(), sentence -> new TreeSet<>())
          .addAll(outcomes.getOrDefault(rule.id(), Set.of()));
    }
    said.values().removeIf(Set.of("kept", "broken")::equals);
    assertEquals(Map.of(), said, "details.txt has no other line on these");
  }

  @ParameterizedTest
  @MethodSource("expected")
  void everyRuleSaysHowItComesOut(Expected expected) {
    Report report = new BadgeCase(expected.name()).verify();

    Set<String> lines =
        Stream.concat(
                report.checks().stream(),
                report.endorsements().stream().flatMap(e -> e.checks().stream()))
            .map(check -> String.join(" | ", check.rule(), check.outcome().name(), check.detail()))
            .collect(Collectors.toSet());

    for (String line : expected.lines()) {
      assertTrue(lines.contains(line), () -> line + " is not among " + lines);
    }
  }
}
