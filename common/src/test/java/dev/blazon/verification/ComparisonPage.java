package dev.blazon.verification;

import dev.blazon.verification.Comparison.Difference;
import dev.blazon.verification.Comparison.Quirk;
import java.util.List;
import java.util.stream.Collectors;

/** {@code docs/verifier-comparison.md}, as the listed verdicts and quirks make it. */
final class ComparisonPage {
  private ComparisonPage() {}

  static String text() {
    List<Difference> differences = Comparison.differences();
    int cases = Comparison.listed().size();
    StringBuilder page =
        new StringBuilder(
            """
      # Our verifier beside 1EdTech's validator

      Every case of the verifier's tests is put to 1EdTech's validator (`openbadges` 1.1.2) as well, with the same documents, the
      same time and the same recipient. Of %d cases the two agree on %d. Here are the other %d, and what decides each.

      The validator knows two words, valid and invalid; where we say `REVOKED`, `EXPIRED` or `UNVERIFIABLE`, it agrees when it says
      invalid. `ERROR` means that it broke.

      This page is made from `official.txt` and `quirks.json` in `common/src/test/resources/dev/blazon/verification/`;
      [CONTRIBUTING.md](../CONTRIBUTING.md) says how.
      """
                .formatted(cases, cases - differences.size(), differences.size()));
    for (Quirk quirk : Comparison.quirks()) {
      page.append(section(quirk, differences));
    }
    return page.toString();
  }

  private static String section(Quirk quirk, List<Difference> differences) {
    String rows =
        differences.stream()
            .filter(difference -> difference.official().quirk().equals(quirk.id()))
            .map(ComparisonPage::row)
            .collect(Collectors.joining());
    return "\n## %s\n\n%s\n\n> %s\n\n%s.\n\n| case | ours | the validator's |\n|---|---|---|\n%s"
        .formatted(quirk.title(), quirk.official(), quirk.decides(), quirk.source(), rows);
  }

  private static String row(Difference difference) {
    return "| `%s` | %s | %s |\n"
        .formatted(
            difference.official().name(), difference.ours(), difference.official().verdict());
  }
}
