package dev.blazon.verification;

import dev.blazon.verification.Comparison.Difference;
import dev.blazon.verification.Comparison.Quirk;
import dev.blazon.verification.documents.Version;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code docs/verifier-comparison.md}, as the listed verdicts and quirks make it. */
final class ComparisonPage {
  private final Map<String, List<Difference>> differences =
      Comparison.differences().stream()
          .collect(Collectors.groupingBy(difference -> difference.official().quirk()));

  private ComparisonPage() {}

  static String text() {
    ComparisonPage page = new ComparisonPage();
    return page.introduction()
        + Arrays.stream(Version.values()).map(page::chapter).collect(Collectors.joining());
  }

  private String introduction() {
    int cases = Comparison.listed().size();
    int differing = differences.values().stream().mapToInt(List::size).sum();
    return """
    # Our verifier beside 1EdTech's validator

    Every case of the verifier's tests is put to 1EdTech's validator (`openbadges` 1.1.2) as well, with the same documents, the
    same time and the same recipient. Of %d cases the two agree on %d. Here are the other %d, by what the validator does in
    them, with what decides each. The newest version of the standard comes first, and an older badge is judged by its own.

    The validator knows two words, valid and invalid; where we say `REVOKED`, `EXPIRED` or `UNVERIFIABLE`, it agrees when it says
    invalid. Its reasons are not compared: to agree is to agree on the verdict. `ERROR` means that it broke. Of a badge with
    endorsements the badge's verdict is compared; where an endorsement is asked about by itself, its own.

    | version | cases | we agree on | valid for it alone | valid for us alone |
    |---|---|---|---|---|
    %s
    This page is made from `official.txt` and `quirks.json` in `common/verification/src/test/resources/dev/blazon/verification/`;
    [CONTRIBUTING.md](../CONTRIBUTING.md) says how.
    """
        .formatted(
            cases,
            cases - differing,
            differing,
            Arrays.stream(Version.values()).map(this::count).collect(Collectors.joining()));
  }

  private String count(Version version) {
    long cases =
        Comparison.listed().keySet().stream()
            .filter(name -> Comparison.version(name) == version)
            .count();
    List<Difference> differing =
        differences.values().stream()
            .flatMap(List::stream)
            .filter(difference -> difference.version() == version)
            .toList();
    long ours = differing.stream().filter(difference -> difference.ours() == Verdict.VALID).count();
    return "| %s | %d | %d | %d | %d |\n"
        .formatted(version.label(), cases, cases - differing.size(), differing.size() - ours, ours);
  }

  /** The quirks whose newest case is of a version, all their cases with them. */
  private String chapter(Version version) {
    List<Quirk> quirks =
        Comparison.quirks().stream()
            .filter(quirk -> cases(quirk).stream().limit(1).anyMatch(d -> d.version() == version))
            .toList();
    return "\n## Open Badges "
        + version.label()
        + "\n\n| what the validator does | cases |\n|---|---|\n"
        + quirks.stream().map(this::line).collect(Collectors.joining())
        + quirks.stream().map(this::section).collect(Collectors.joining());
  }

  private String line(Quirk quirk) {
    return "| [%s](#%s) | %d |\n"
        .formatted(quirk.title(), anchor(quirk.title()), cases(quirk).size());
  }

  /** As GitHub names a heading. */
  private static String anchor(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
  }

  private String section(Quirk quirk) {
    return "\n### %s\n\n%s\n\n> %s\n\n%s.\n\n| case | ours | the validator's |\n|---|---|---|\n%s"
        .formatted(
            quirk.title(),
            quirk.official(),
            quirk.decides(),
            quirk.source(),
            cases(quirk).stream().map(ComparisonPage::row).collect(Collectors.joining()));
  }

  private static String row(Difference difference) {
    return "| `%s` | %s | %s |\n"
        .formatted(
            difference.official().name(), difference.ours(), difference.official().verdict());
  }

  /** The newest version's first. */
  private List<Difference> cases(Quirk quirk) {
    return differences.getOrDefault(quirk.id(), List.of());
  }
}
