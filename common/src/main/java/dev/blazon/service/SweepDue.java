package dev.blazon.service;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.Transactions;
import dev.blazon.store.Transactions.Commit;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Does what has fallen due. It costs what is due and nothing for what is not, and each thing is
 * done once however many sweeps run: the version of the Assertion settles who does it.
 */
public final class SweepDue {
  private static final int PAGE = 100;

  private final AssertionStore assertions;
  private final Transactions transactions;
  private final InstantSource time;

  /** Given what it works on. */
  public SweepDue(AssertionStore assertions, Transactions transactions, InstantSource time) {
    this.assertions = assertions;
    this.transactions = transactions;
    this.time = time;
  }

  /**
   * What a sweep did.
   *
   * @param expired how many Assertions it expired
   * @param raced how many somebody else changed at the same time
   * @param failed how many could not be expired; the next sweep tries again
   * @param complete whether there was time for all that was due
   */
  public record Swept(int expired, int raced, int failed, boolean complete) {
    private static final Swept NOTHING = new Swept(0, 0, 0, true);

    private Swept plus(Swept other) {
      return new Swept(
          expired + other.expired,
          raced + other.raced,
          failed + other.failed,
          complete && other.complete);
    }
  }

  /**
   * Sweeps every shard, side by side.
   *
   * @param timeLeft asked before each Assertion; when it says no, the sweep stops
   * @param log told of what could not be done
   */
  public Swept sweep(BooleanSupplier timeLeft, Consumer<String> log) {
    return SideBySide.all(
            IntStream.range(0, AssertionStore.DUE_SHARDS)
                .<Callable<Swept>>mapToObj(shard -> () -> sweep(shard, timeLeft, log))
                .toList())
        .stream()
        .reduce(Swept.NOTHING, Swept::plus);
  }

  private Swept sweep(int shard, BooleanSupplier timeLeft, Consumer<String> log) {
    Instant now = time.instant();
    Swept sum = Swept.NOTHING;
    Set<String> tried = new HashSet<>();
    while (true) {
      // The index lags behind, and what could not be done stays in it: what was tried is asked
      // past, not asked for again.
      List<String> due =
          assertions.due(shard, now, PAGE + tried.size() - sum.expired()).stream()
              .filter(id -> !tried.contains(id))
              .toList();
      if (due.isEmpty()) {
        return sum;
      }
      for (String id : due) {
        if (!timeLeft.getAsBoolean()) {
          return sum.plus(new Swept(0, 0, 0, false));
        }
        sum = sum.plus(expire(id, now, log));
        tried.add(id);
      }
    }
  }

  /** One that cannot be expired must not hold up those behind it. */
  private Swept expire(String id, Instant now, Consumer<String> log) {
    try {
      return expired(id, now);
    } catch (RuntimeException e) {
      log.accept("Assertion " + id + " could not be expired: " + e);
      return new Swept(0, 0, 1, true);
    }
  }

  private Swept expired(String id, Instant now) {
    Optional<AssertionRecord> found = assertions.assertion(id);
    Optional<AssertionRecord> expired = found.map(assertion -> assertion.expire(now));
    if (expired.isEmpty() || expired.equals(found)) {
      return Swept.NOTHING;
    }
    return switch (transactions.commit(StatusChange.of(expired.get()), null)) {
      case Commit.Committed() -> new Swept(1, 0, 0, true);
      case Commit.Conflict ignored -> new Swept(0, 1, 0, true);
      case Commit.Replayed ignored -> throw new IllegalStateException("nothing was remembered");
    };
  }
}
