package dev.blazon.page;

import dev.blazon.verification.Check;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * Checks by the sentence that they hold, which many of them share: written once, a page that
 * unfolds a hundred checks stays small.
 */
public final class ChecksBySentence {
  private ChecksBySentence() {}

  /** Each sentence with its checks, both in the order of the report. */
  public static SequencedMap<String, List<Check>> of(List<Check> checks) {
    return checks.stream()
        .collect(Collectors.groupingBy(Check::spec, LinkedHashMap::new, Collectors.toList()));
  }
}
