package dev.blazon.bench.cold;

import dev.blazon.bench.report.Goal;
import dev.blazon.bench.report.Row;
import java.util.ArrayList;
import java.util.List;

/** Makes the rows of the table of cold starts from what was measured. */
final class ColdRows {
  static final String TOTAL = "total, ms";
  static final String TIMES = "× floor";
  static final String INIT = "init, ms";
  static final String FIRST = "first request, ms";
  static final String INIT_CPU = "CPU init, ms";
  static final String FIRST_CPU = "CPU first, ms";
  static final String CPU_TIMES = "CPU × floor";
  static final String MEMORY = "peak RSS, MB";
  static final String MEMORY_TIMES = "RSS × floor";
  static final String ZIP = "zip, MB";
  static final String WARM = "warm, ms";
  static final String FIRST_TIMES = "first × warm";

  private final ColdRounds rounds;
  private final Subject floor;

  /**
   * @param floor the one that the others are held against
   */
  ColdRows(ColdRounds rounds, Subject floor) {
    this.rounds = rounds;
    this.floor = floor;
  }

  /** The row of something that starts before it is asked. */
  Row whole(Subject subject, Goal... goals) {
    double total = rounds.median(subject, Sample::total);
    double memory = rounds.median(subject, Sample::megabytes);
    return Row.of(subject.name())
        .with(TOTAL, total)
        .with(TIMES, total / rounds.median(floor, Sample::total))
        .with(INIT, rounds.median(subject, Sample::init))
        .with(FIRST, rounds.median(subject, Sample::first))
        .with(INIT_CPU, rounds.median(subject, Sample::initCpu))
        .with(FIRST_CPU, rounds.median(subject, Sample::firstCpu))
        .with(CPU_TIMES, cpu(subject) / cpu(floor))
        .with(MEMORY, memory)
        .with(MEMORY_TIMES, memory / rounds.median(floor, Sample::megabytes))
        .with(ZIP, ZipSize.megabytes(subject.zip()))
        .with(WARM, rounds.median(subject, Sample::warm))
        .to(goals);
  }

  private double cpu(Subject subject) {
    return rounds.median(subject, sample -> sample.initCpu() + sample.firstCpu());
  }

  /** The row of something whose start is not what anybody waits for: its first request alone. */
  Row firstRequest(Subject subject) {
    double first = rounds.median(subject, Sample::first);
    double warm = rounds.median(subject, Sample::warm);
    Row row =
        Row.of(subject.name())
            .with(FIRST, first)
            .with(FIRST_CPU, rounds.median(subject, Sample::firstCpu))
            .with(MEMORY, rounds.median(subject, Sample::megabytes))
            .with(WARM, warm);
    return Double.isNaN(warm)
        ? row
        : row.with(FIRST_TIMES, first / warm).to(Goal.atMost(FIRST_TIMES, 10));
  }

  /** What a function is to reach in a packaging. */
  static List<Goal> goals(Deployed function, Packaging packaging) {
    boolean lookup = function.name().equals("lookup");
    List<Goal> goals = new ArrayList<>();
    switch (packaging) {
      case MANAGED -> {
        if (lookup) {
          goals.add(Goal.atMost(TIMES, 6));
        }
        goals.add(Goal.atMost(ZIP, lookup ? 6 : 15));
      }
      case FAST -> {
        if (Double.isFinite(function.choice().fastGoal())) {
          goals.add(Goal.atMost(TIMES, function.choice().fastGoal()));
        }
        if (lookup) {
          goals.add(Goal.atMost(MEMORY_TIMES, 1.3));
        }
      }
      case PRIMED -> {
        // Its goal is held against a later request, and stands in its own row.
      }
    }
    return goals;
  }
}
