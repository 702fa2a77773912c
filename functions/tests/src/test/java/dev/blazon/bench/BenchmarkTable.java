package dev.blazon.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes the benchmarks' times in microseconds as a Markdown table, each beside that of a reference
 * implementation.
 */
final class BenchmarkTable {
  private static final String BAKERY = "openbadges-bakery 2.0.0";

  private final Map<String, Double> times;
  private final List<String> lines = new ArrayList<>();

  private BenchmarkTable(Map<String, Double> times) {
    this.times = times;
  }

  /**
   * The table.
   *
   * @param times medians by name of the work; what is not there was not measured
   */
  static String of(Map<String, Double> times) {
    Map<String, Double> all = new HashMap<>(times);
    all.put("millisecond", 1_000.0);
    BenchmarkTable table = new BenchmarkTable(all);
    table.line("work", "median, µs", "held against", "median, µs", "takes", "goal");
    table.line("---", "---:", "---", "---:", "---:", "---");
    for (String bytes : List.of("118000", "2000000")) {
      table.row("bake " + bytes, "a bare byte splice, CRCs checked", "splice " + bytes, 1.3);
      table.row("bake " + bytes, BAKERY, "bakery bake " + bytes, 1 / 10.0);
      table.row("bake " + bytes, BAKERY + ", in memory", "bakery bake in memory " + bytes, 0);
      table.row("unbake " + bytes, BAKERY, "bakery unbake " + bytes, 0);
    }
    table.row("verifyHosted", "openbadges 1.1.2", "openbadges verify", 1 / 50.0);
    table.row("verifySigned", "", "", 0);
    table.row("compose", "sharp 0.34.5", "sharp compose", 1.2);
    table.row("compose", "resvg-js 2.6.2", "resvg compose", 1.2);
    table.row("page", "a millisecond", "millisecond", 1);
    table.row("askForLink known", "an address that is unknown", "askForLink unknown", 1.1);
    return String.join("\n", table.lines);
  }

  /**
   * @param goal the greatest share of the other's time that is well; 0 where nothing was promised
   */
  private void row(String work, String against, String other, double goal) {
    double ours = times.getOrDefault(work, Double.NaN);
    double theirs = times.getOrDefault(other, Double.NaN);
    double share = ours / theirs;
    line(
        work,
        number(ours),
        against,
        number(theirs),
        share(share),
        goal == 0
            ? ""
            : "at most "
                + share(goal)
                + (share <= goal ? ", reached" : share > goal ? ", missed" : ""));
  }

  /** As a multiple, or as a part of one: {@code 1.25 ×}, {@code 1/51}. */
  private static String share(double share) {
    if (Double.isNaN(share)) {
      return "";
    }
    return share < 0.5
        ? String.format(Locale.ROOT, "1/%.0f", 1 / share)
        : String.format(Locale.ROOT, "%.2f ×", share);
  }

  private static String number(double time) {
    return Double.isNaN(time) ? "" : String.format(Locale.ROOT, "%.1f", time);
  }

  private void line(String... cells) {
    lines.add("| " + String.join(" | ", cells) + " |");
  }
}
