package dev.blazon.page;

import dev.blazon.verification.Check;
import dev.blazon.verification.rules.Aspect;
import dev.blazon.verification.rules.Severity;
import dev.blazon.words.Words;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The failed checks of a verification report that mean the same to a reader, grouped under one
 * sentence.
 *
 * @param key names the sentence in {@link Words} that says what they mean
 * @param details what each found
 */
public record FailedChecks(String key, List<String> details) {
  /** What is wrong, the gravest first. */
  static List<FailedChecks> wrong(List<Check> checks) {
    Map<String, List<String>> details =
        checks.stream()
            .filter(check -> check.outcome() == Check.Outcome.FAILED)
            .sorted(Comparator.comparing(Check::severity).reversed())
            .collect(
                Collectors.groupingBy(
                    FailedChecks::meaning,
                    LinkedHashMap::new,
                    Collectors.mapping(Check::detail, Collectors.toList())));
    return details.entrySet().stream()
        .map(entry -> new FailedChecks("verify.wrong-" + entry.getKey(), entry.getValue()))
        .toList();
  }

  /** What is worth knowing and changes no verdict. */
  static List<String> warnings(List<Check> checks) {
    return checks.stream()
        .filter(check -> check.outcome() == Check.Outcome.WARNED)
        .map(Check::detail)
        .toList();
  }

  /** The aspect tells what is not so; of anything else than that, the severity does. */
  private static String meaning(Check check) {
    if (check.severity() == Severity.UNVERIFIABLE && check.aspect() == Aspect.RECIPIENT) {
      return "comparable";
    }
    Enum<?> meaning = check.severity() == Severity.INVALID ? check.aspect() : check.severity();
    return meaning.name().toLowerCase(Locale.ROOT);
  }
}
