package dev.blazon.bench;

import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs benchmarks by JMH, all with the same options, and reads its results. */
public final class Jmh {
  private Jmh() {}

  /**
   * Runs some.
   *
   * @param include a regular expression over the names of classes and methods
   */
  public static Collection<RunResult> run(String include) throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include(include)
                .mode(Mode.SampleTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .addProfiler(GCProfiler.class)
                // JMH reads fields in a way that the JVM warns about.
                .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow")
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(3))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(2))
                .forks(Integer.getInteger("jmh.forks", 2))
                .build())
        .run();
  }

  /** The name of a benchmark's method, and behind it the value of a parameter that it may have. */
  static String name(RunResult result, String parameter) {
    BenchmarkParams benchmark = result.getParams();
    String name = result.getPrimaryResult().getLabel();
    return benchmark.getParamsKeys().contains(parameter)
        ? name + " " + benchmark.getParam(parameter)
        : name;
  }

  /** The median in microseconds. */
  public static double medianMicros(RunResult result) {
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }

  /** The bytes that each call allocates; not a number where JMH did not count them. */
  public static double allocated(RunResult result) {
    return result.getSecondaryResults().keySet().stream()
        .filter(name -> name.endsWith("gc.alloc.rate.norm"))
        .mapToDouble(
            name -> Objects.requireNonNull(result.getSecondaryResults().get(name)).getScore())
        .findFirst()
        .orElse(Double.NaN);
  }
}
