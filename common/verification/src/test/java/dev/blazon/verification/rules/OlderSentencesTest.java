package dev.blazon.verification.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.verification.documents.Version;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OlderSentencesTest {
  /** A rule that a version has is held by that version's own words. */
  @ParameterizedTest
  @EnumSource(
      value = Version.class,
      names = {"V1_1", "V1_0", "V0_5"})
  void everyRuleOfAnOlderVersionHasItsSentence(Version version) {
    List<String> without =
        Rules.all().stream()
            .filter(rule -> !(rule instanceof RuleOfVersions only) || only.isIn(version))
            .filter(rule -> !sentence(rule, version).findAny().isPresent())
            .map(Rule::id)
            .toList();

    assertEquals(List.of(), without);
  }

  private static Stream<String> sentence(Rule rule, Version version) {
    return Stream.concat(
        OlderSentences.find(rule.id(), version).stream(),
        Stream.of(rule.sentence())
            .filter(
                own ->
                    own.startsWith("Blazon: ")
                        || own.matches("(?s)Open Badges [\\d. and]*" + version.label() + ".*")));
  }
}
