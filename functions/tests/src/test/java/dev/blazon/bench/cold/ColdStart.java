package dev.blazon.bench.cold;

import dev.blazon.bench.report.Median;
import dev.blazon.runtime.RuntimeApi;
import dev.blazon.runtime.RuntimeEvent;
import dev.blazon.runtime.RuntimeReport;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Starts a program as Lambda would, gives it an event, and measures how long its answer takes; on
 * one processor, of which it has all until it asks for the event, and then only a share.
 */
final class ColdStart {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Path GROUPS = Path.of("/sys/fs/cgroup");

  private final List<String> pinning;
  private final double percent;
  private final int warm;
  private final Path logs;

  /**
   * @param pinning a command that runs the command behind it on one processor; may be empty
   * @param percent its share of the processor from the first event on
   * @param warm how many requests are made after the first
   * @param logs the folder for what programs print, a file each
   */
  ColdStart(List<String> pinning, double percent, int warm, Path logs) {
    this.pinning = List.copyOf(pinning);
    this.percent = percent;
    this.warm = warm;
    this.logs = logs;
  }

  /** Whether this machine can hold a process to a share. */
  static boolean canCap() {
    Optional<CpuGroup> group = CpuGroup.make(GROUPS, "blazon-bench-probe");
    group.ifPresent(CpuGroup::close);
    return group.isPresent();
  }

  /**
   * Measures one start.
   *
   * @throws IllegalStateException where the answer is not what it has to be; what the program
   *     printed is in its message
   */
  Sample measure(Subject subject) throws IOException, InterruptedException {
    Optional<CpuGroup> group =
        CpuGroup.make(GROUPS, "blazon-bench-" + ProcessHandle.current().pid());
    try (RuntimeApi api = RuntimeApi.start()) {
      long start = System.nanoTime();
      Process process = start(subject, group, api.address());
      try {
        return measured(subject, api, process, group, start);
      } finally {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      }
    } finally {
      group.ifPresent(CpuGroup::close);
    }
  }

  private Process start(Subject subject, Optional<CpuGroup> group, String address)
      throws IOException {
    List<String> pinned = new ArrayList<>(pinning);
    pinned.addAll(subject.command());
    List<String> command = group.map(g -> g.joining(pinned)).orElse(pinned);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(log(subject).toFile());
    builder.directory(subject.directory().toFile());
    builder.environment().putAll(subject.environment());
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", address);
    return builder.start();
  }

  private Sample measured(
      Subject subject, RuntimeApi api, Process process, Optional<CpuGroup> group, long start)
      throws InterruptedException {
    long asked = asked(api, subject);
    double initCpu = group.map(CpuGroup::usedMillis).orElse(Double.NaN);
    group.ifPresent(g -> g.cap(percent));
    RuntimeReport answer = give(subject, api, "first");
    double cpu = group.map(CpuGroup::usedMillis).orElse(Double.NaN);
    double megabytes = Memory.peakMegabytes(process.toHandle());
    List<String> faults = subject.faults().apply(answer.body());
    if (!faults.isEmpty()) {
      throw new IllegalStateException(
          "%s answered wrongly: %s%n%s".formatted(subject.name(), faults, printed(subject)));
    }
    return new Sample(
        millis(start, asked),
        millis(api.handedOut("first"), answer.nanos()),
        millis(start, answer.nanos()),
        initCpu,
        cpu - initCpu,
        megabytes,
        subject.repeatable() ? warm(subject, api) : Double.NaN);
  }

  private long asked(RuntimeApi api, Subject subject) throws InterruptedException {
    try {
      return api.awaitAsked(LIMIT);
    } catch (AssertionError e) {
      throw new IllegalStateException(
          subject.name() + " did not start: " + api.reports() + "\n" + printed(subject), e);
    }
  }

  private RuntimeReport give(Subject subject, RuntimeApi api, String id)
      throws InterruptedException {
    api.offer(RuntimeEvent.of(id, subject.event()));
    try {
      RuntimeReport report = api.await(LIMIT);
      if (report.kind() == RuntimeReport.Kind.RESPONSE) {
        return report;
      }
      throw new IllegalStateException(
          subject.name() + " failed: " + report + "\n" + printed(subject));
    } catch (AssertionError e) {
      throw new IllegalStateException(subject.name() + " did not answer\n" + printed(subject), e);
    }
  }

  private double warm(Subject subject, RuntimeApi api) throws InterruptedException {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < warm; i++) {
      String id = "warm" + i;
      RuntimeReport answer = give(subject, api, id);
      times.add(millis(api.handedOut(id), answer.nanos()));
    }
    // The first of them still load classes.
    return Median.of(times.subList(times.size() / 2, times.size()));
  }

  private static double millis(long from, long to) {
    return (to - from) / 1e6;
  }

  private Path log(Subject subject) {
    return logs.resolve(subject.name().replaceAll("\\W+", "-") + ".log");
  }

  private String printed(Subject subject) {
    try {
      return Files.readString(log(subject));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
