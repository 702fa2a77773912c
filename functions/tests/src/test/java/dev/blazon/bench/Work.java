package dev.blazon.bench;

import dev.blazon.bench.report.Section;
import dev.blazon.tiers.UnavailableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures single pieces of work (baking, verifying, drawing, asking for a link), and what
 * reference implementations take for the same.
 */
final class Work {
  private Work() {}

  static Section measure() throws RunnerException {
    Map<String, Double> times = new HashMap<>();
    for (RunResult result : Jmh.run("dev\\.blazon\\.bench\\.[A-Z]\\w*\\..*")) {
      times.put(Jmh.name(result, "bytes"), Jmh.medianMicros(result));
    }
    times.putAll(LinkTimes.measure());
    List<String> skipped = new ArrayList<>();
    add(ReferenceTimes::badges, times, skipped);
    add(ReferenceTimes::composing, times, skipped);
    return WorkRows.of(times, skipped);
  }

  /** Others that may not be there. */
  private interface Others {
    Map<String, Double> measure() throws UnavailableException;
  }

  private static void add(Others others, Map<String, Double> times, List<String> skipped) {
    try {
      times.putAll(others.measure());
    } catch (UnavailableException e) {
      skipped.add("some of the others: " + e.reason());
    }
  }
}
