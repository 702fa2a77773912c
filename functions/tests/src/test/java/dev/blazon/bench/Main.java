package dev.blazon.bench;

import dev.blazon.tiers.UnavailableException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks, then the reference implementations, and prints one table of both. */
public final class Main {
  private Main() {}

  /** Runs the benchmarks, and prints their table. There are no arguments. */
  public static void main(String[] arguments) throws RunnerException {
    Map<String, Double> times = medians(new Runner(options()).run());
    times.putAll(LinkTimes.measure());
    List<String> skipped = new ArrayList<>();
    add(ReferenceTimes::badges, times, skipped);
    add(ReferenceTimes::composing, times, skipped);
    System.out.println(BenchmarkTable.of(times));
    skipped.forEach(why -> System.out.println("Skipped some of the others: " + why + "."));
  }

  /** Others that may not be there. */
  private interface Others {
    Map<String, Double> measure() throws UnavailableException;
  }

  private static void add(Others others, Map<String, Double> times, List<String> skipped) {
    try {
      times.putAll(others.measure());
    } catch (UnavailableException e) {
      skipped.add(e.reason());
    }
  }

  private static Options options() {
    return new OptionsBuilder()
        .include("dev\\.blazon\\.bench\\..*")
        .mode(Mode.SampleTime)
        .timeUnit(TimeUnit.MICROSECONDS)
        // JMH reads fields in a way that the JVM warns about.
        .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow")
        .warmupIterations(2)
        .warmupTime(TimeValue.seconds(2))
        .measurementIterations(3)
        .measurementTime(TimeValue.seconds(2))
        .forks(2)
        .build();
  }

  /**
   * By name and parameter, in microseconds. Medians, because what else a machine does lengthens
   * some runs and shortens none.
   */
  private static Map<String, Double> medians(Collection<RunResult> results) {
    Map<String, Double> medians = new HashMap<>();
    for (RunResult result : results) {
      BenchmarkParams benchmark = result.getParams();
      String name = result.getPrimaryResult().getLabel();
      String bytes = benchmark.getParamsKeys().contains("bytes") ? benchmark.getParam("bytes") : "";
      medians.put(
          (name + " " + bytes).strip(),
          result.getPrimaryResult().getStatistics().getPercentile(50));
    }
    return medians;
  }
}
