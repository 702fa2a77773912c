package dev.blazon.verification;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule comes out as {@code details.txt} says, and says so in these words: whether it holds or
 * does not apply, too, of which {@code cases.txt} says nothing.
 */
class DetailsTest {
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
