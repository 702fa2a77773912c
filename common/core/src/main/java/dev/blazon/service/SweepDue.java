package dev.blazon.service;

import dev.blazon.json.LogLine;
import dev.blazon.lifecycle.StuckAssertion;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.Change;
import dev.blazon.store.CounterStore;
import dev.blazon.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The scheduled sweep: does to Assertions what has fallen due, as {@link DueSteps} has it. It costs
 * what is due and nothing for what is not, and each thing is done once however many sweeps run: the
 * version of the Assertion settles who does it. What fails again and again is told once a day.
 */
public final class SweepDue {
  /** How often it fails within a day in UTC before it is told: an hour of sweeps. */
  static final int TRIES = 12;

  private static final int PAGE = 100;

  private final AssertionStore assertions;
  private final CounterStore counters;
  private final Transactions transactions;
  private final DueSteps steps;
  private final InstantSource time;

  /**
   * Does {@code steps} to what this store says is due.
   *
   * @param counters where it is counted what fails
   * @param transactions where it is kept, once a day, what fails again and again
   */
  public SweepDue(
      AssertionStore assertions,
      CounterStore counters,
      Transactions transactions,
      DueSteps steps,
      InstantSource time) {
    this.assertions = assertions;
    this.counters = counters;
    this.transactions = transactions;
    this.steps = steps;
    this.time = time;
  }

  /**
   * Sweeps every shard, side by side.
   *
   * @param timeLeft asked before each Assertion; when it says no, the sweep stops
   * @param log told of what could not be done, by several threads at once
   */
  public Swept sweep(BooleanSupplier timeLeft, Consumer<LogLine> log) {
    List<Integer> shards = IntStream.range(0, AssertionStore.DUE_SHARDS).boxed().toList();
    return Parallel.each(shards, shard -> sweep(shard, timeLeft, log)).stream()
        .reduce(Swept.NOTHING, Swept::plus);
  }

  private Swept sweep(int shard, BooleanSupplier timeLeft, Consumer<LogLine> log) {
    Instant now = time.instant();
    Swept sum = Swept.NOTHING;
    Set<String> tried = new HashSet<>();
    while (true) {
      // The index lags behind, and what could not be done stays in it: what was tried is asked
      // past, not asked for again.
      List<String> due =
          assertions.due(shard, now, PAGE + tried.size() - sum.done()).stream()
              .filter(id -> !tried.contains(id))
              .toList();
      if (due.isEmpty()) {
        return sum;
      }
      for (String id : due) {
        if (!timeLeft.getAsBoolean()) {
          return sum.plus(Swept.OUT_OF_TIME);
        }
        sum = sum.plus(due(id, now, log));
        tried.add(id);
      }
    }
  }

  /** One to which that cannot be done must not hold up those behind it. */
  private Swept due(String id, Instant now, Consumer<LogLine> log) {
    try {
      return steps.run(id, now);
    } catch (RuntimeException e) {
      log.accept(
          LogLine.error("what is due of an Assertion could not be done")
              .with("assertion", id)
              .because(e));
      failed(new StuckAssertion(id, e.getClass().getName(), now), log);
      return Swept.FAILED;
    }
  }

  /** What fails now and then is done by the next sweep, and nobody has to look at it. */
  private void failed(StuckAssertion stuck, Consumer<LogLine> log) {
    try {
      String what = "STUCK#" + stuck.assertion() + "#" + stuck.day();
      if (counters.count(what, stuck.at().plus(Duration.ofDays(1))) >= TRIES) {
        // Where it conflicts, it was told today.
        transactions.commit(List.of(new Change.AddStuck(stuck)), null);
      }
    } catch (RuntimeException e) {
      log.accept(
          LogLine.error("an Assertion that is stuck could not be told")
              .with("assertion", stuck.assertion())
              .because(e));
    }
  }
}
