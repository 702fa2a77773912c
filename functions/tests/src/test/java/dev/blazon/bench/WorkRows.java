package dev.blazon.bench;

import dev.blazon.bench.report.Goal;
import dev.blazon.bench.report.Row;
import dev.blazon.bench.report.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the table of single pieces of work from their times in microseconds, each beside that of a
 * reference implementation.
 */
final class WorkRows {
  private static final String BAKERY = "openbadges-bakery 2.0.0";
  private static final String OURS = "median, µs";
  private static final String THEIRS = "theirs, µs";
  private static final String TAKES = "takes ×";

  /** The goal of what was promised nothing for. */
  private static final double NONE = Double.POSITIVE_INFINITY;

  private final Map<String, Double> times;

  private WorkRows(Map<String, Double> times) {
    this.times = times;
  }

  /**
   * The section.
   *
   * @param measured medians by name of the work; what is not there was not measured
   * @param skipped what was not measured, and why
   */
  static Section of(Map<String, Double> measured, List<String> skipped) {
    Map<String, Double> all = new HashMap<>(measured);
    all.put("millisecond", 1_000.0);
    return new Section(
        "work",
        "Single pieces of work, in memory, beside others who do the same",
        new WorkRows(all).rows(),
        skipped);
  }

  private List<Row> rows() {
    return List.of(
        row("bake 118000", "a bare byte splice, CRCs checked", "splice 118000", 1.3),
        row("bake 118000", BAKERY, "bakery bake 118000", 0.1),
        row("bake 118000", BAKERY + ", in memory", "bakery bake in memory 118000", NONE),
        row("unbake 118000", BAKERY, "bakery unbake 118000", NONE),
        row("bake 2000000", "a bare byte splice, CRCs checked", "splice 2000000", 1.3),
        row("bake 2000000", BAKERY, "bakery bake 2000000", 0.1),
        row("bake 2000000", BAKERY + ", in memory", "bakery bake in memory 2000000", NONE),
        row("unbake 2000000", BAKERY, "bakery unbake 2000000", NONE),
        row("verifyHosted", "openbadges 1.1.2", "openbadges verify", 0.02),
        row("verifySigned", "", "", NONE),
        row("compose", "sharp 0.34.5", "sharp compose", 1.2),
        row("compose", "resvg-js 2.6.2", "resvg compose", 1.2),
        row("page", "a millisecond", "millisecond", 1),
        row("askForLink known", "an address that is unknown", "askForLink unknown", 1.1));
  }

  private Row row(String work, String against, String other, double goal) {
    double ours = times.getOrDefault(work, Double.NaN);
    Row row = Row.of(against.isEmpty() ? work : work + ", against " + against).with(OURS, ours);
    if (against.isEmpty()) {
      return row;
    }
    double theirs = times.getOrDefault(other, Double.NaN);
    Row both = row.with(THEIRS, theirs).with(TAKES, ours / theirs);
    return Double.isFinite(goal) ? both.to(Goal.atMost(TAKES, goal)) : both;
  }
}
