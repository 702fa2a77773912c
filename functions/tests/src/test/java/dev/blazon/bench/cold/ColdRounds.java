package dev.blazon.bench.cold;

import dev.blazon.bench.report.Median;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Measures several subjects in turn, round by round, so that whatever else the machine does
 * lengthens the times of all of them alike. One that fails is left out from there on.
 */
final class ColdRounds {
  private final ColdStart starter;
  private final Runnable before;
  private final Map<Subject, List<Sample>> samples = new LinkedHashMap<>();
  private final List<String> failures = new ArrayList<>();

  /**
   * @param before what is done before each start, and not measured
   */
  ColdRounds(ColdStart starter, Runnable before) {
    this.starter = starter;
    this.before = before;
  }

  /** Measures all of them in so many rounds. */
  void run(List<Subject> subjects, int rounds) throws IOException, InterruptedException {
    List<Subject> left = new ArrayList<>(subjects);
    for (int round = 0; round < rounds; round++) {
      for (Subject subject : List.copyOf(left)) {
        before.run();
        try {
          samples.computeIfAbsent(subject, none -> new ArrayList<>()).add(starter.measure(subject));
        } catch (IllegalStateException e) {
          left.remove(subject);
          samples.remove(subject);
          failures.add(subject.name() + ", which failed");
          System.err.println(e.getMessage());
        }
      }
    }
  }

  /** Those that were measured, in the order in which they were given. */
  List<Subject> measured() {
    return List.copyOf(samples.keySet());
  }

  /** Those that failed, in words. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  /** The median of what the starts of a subject took. */
  double median(Subject subject, ToDoubleFunction<Sample> of) {
    return Median.of(
        samples.getOrDefault(subject, List.of()).stream()
            .mapToDouble(of)
            .filter(value -> !Double.isNaN(value))
            .boxed()
            .toList());
  }
}
