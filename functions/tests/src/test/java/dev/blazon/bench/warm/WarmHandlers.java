package dev.blazon.bench.warm;

import dev.blazon.bench.Jmh;
import dev.blazon.bench.report.Goal;
import dev.blazon.bench.report.Row;
import dev.blazon.bench.report.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/** Measures each handler alone, with its store in memory. */
public final class WarmHandlers {
  private static final String SECOND = "requests a second a core";
  private static final String KILOBYTES = "allocated, KB";
  private static final String MEDIAN = "median, µs";

  /** By the benchmark's parameter. */
  private static final Map<String, List<Goal>> GOALS =
      Map.of(
          "LookupFunction lookup/assertion",
          List.of(Goal.atLeast(SECOND, 50_000), Goal.atMost(KILOBYTES, 20)),
          "PageFunction page/view",
          List.of(Goal.atMost(MEDIAN, 2_000)));

  private WarmHandlers() {}

  /** Measures them by JMH. */
  public static Section measure() throws RunnerException {
    List<Row> rows = new ArrayList<>();
    for (RunResult result : Jmh.run("dev\\.blazon\\.bench\\.warm\\.HandlerBenchmark.*")) {
      String work = result.getParams().getParam("work");
      rows.add(
          Row.of(work.substring(work.indexOf(' ') + 1))
              .with(MEDIAN, Jmh.medianMicros(result))
              // Of the median: the mean has in it what else the machine did.
              .with(SECOND, 1e6 / Jmh.medianMicros(result))
              .with(KILOBYTES, Jmh.allocated(result) / 1_000)
              .to(GOALS.getOrDefault(work, List.of()).toArray(Goal[]::new)));
    }
    return new Section(
        "warm",
        "Warm: the handler alone, its store in memory, one thread, from event to answer",
        rows,
        List.of());
  }
}
