package dev.blazon.page;

import dev.blazon.verification.Check;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * Groups the checks of a verification report by the sentence that they share, so that a page writes
 * it once and stays small.
 */
public final class ChecksBySentence {
  private ChecksBySentence() {}

  /** Each sentence with its checks, both in the order of the report. */
  public static SequencedMap<String, List<Check>> of(List<Check> checks) {
    return checks.stream()
        .collect(Collectors.groupingBy(Check::spec, LinkedHashMap::new, Collectors.toList()));
  }
}
