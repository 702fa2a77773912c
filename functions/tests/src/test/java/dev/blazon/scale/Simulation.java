package dev.blazon.scale;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.bounds.Functions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A launch day on a table whose partitions have fewer units than is asked of them: clients award
 * one by one and in lists, the sweep expires what is due of the same badge, and everybody who is
 * awarded completes a pathway. Then it is looked for what was lost or doubled.
 */
final class Simulation {
  private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(1);

  /** How long what was begun may take to end when nobody asks for more: far longer than it does. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Load load;
  private final Partitions partitions;
  private final Ledger ledger = new Ledger();
  private final AtomicInteger sweeps = new AtomicInteger();
  private final AtomicInteger sweptTooSoon = new AtomicInteger();

  /**
   * How much is asked, and of how much.
   *
   * @param asked how long clients go on asking
   * @param units the write units a second of each partition
   * @param singles how many clients award one by one
   * @param lists how many clients award lists
   * @param length how many awards a list has
   * @param completers how many batches of messages are done at once
   * @param expired how many Assertions wait for the sweep
   */
  record Load(
      Duration asked,
      double units,
      int singles,
      int lists,
      int length,
      int completers,
      int expired) {}

  /**
   * What came of it.
   *
   * @param faults what was lost or doubled
   * @param refused how often a partition refused
   * @param told a line for each figure
   */
  record Outcome(List<String> faults, long refused, List<String> told) {}

  Simulation(Load load) {
    this.load = load;
    this.partitions = new Partitions(load.units());
  }

  /**
   * Runs it.
   *
   * @param template the project's {@code template.yaml}
   * @param data an empty folder
   */
  Outcome run(Path template, Path data) throws IOException, InterruptedException {
    OverHttp table = OverHttp.start(http -> new ThrottledHttp(http, partitions));
    try (Functions functions = new Functions(template, data, table.client(), table)) {
      Scene scene = Scene.set(functions, load.expired());
      Messages messages = new Messages(functions, ledger);
      partitions.refusing(true);
      long begun = System.nanoTime();
      asked(functions, scene, messages, begun + load.asked().toNanos());
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      partitions.refusing(false);
      return outcome(new Checks(functions, scene, ledger).faults(), messages, took);
    }
  }

  private void asked(Functions functions, Scene scene, Messages messages, long end)
      throws InterruptedException {
    Clients clients = new Clients(functions, scene, ledger, messages::tell);
    AtomicInteger asking = new AtomicInteger(load.singles() + load.lists());
    List<Callable<Void>> all = new ArrayList<>();
    for (int i = 0; i < load.singles(); i++) {
      all.add(() -> until(end, asking, clients::one));
    }
    for (int i = 0; i < load.lists(); i++) {
      all.add(() -> until(end, asking, () -> clients.list(load.length())));
    }
    for (int i = 0; i < load.completers(); i++) {
      all.add(
          () -> {
            while (asking.get() > 0 || !messages.areDone()) {
              if (!messages.handOn()) {
                Thread.sleep(Duration.ofMillis(20));
              }
            }
            return null;
          });
    }
    all.add(() -> swept(functions));
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<Void>> futures = all.stream().map(threads::submit).toList();
      futures.forEach(this::ended);
    }
  }

  /** Something that a client asks for. */
  @FunctionalInterface
  private interface Asked {
    void ask() throws InterruptedException;
  }

  private static Void until(long end, AtomicInteger asking, Asked asked)
      throws InterruptedException {
    try {
      while (System.nanoTime() < end) {
        asked.ask();
      }
    } finally {
      asking.decrementAndGet();
    }
    return null;
  }

  /** Until a sweep finds nothing that is due. */
  private Void swept(Functions functions) throws InterruptedException {
    while (true) {
      JsonNode swept = functions.sweep();
      sweeps.incrementAndGet();
      sweptTooSoon.addAndGet(swept.path("failed").asInt());
      if (swept.path("failed").asInt() == 0 && swept.path("expired").asInt() == 0) {
        return null;
      }
      Thread.sleep(BETWEEN_SWEEPS);
    }
  }

  private void ended(Future<Void> future) {
    try {
      future.get(PATIENCE.toMinutes(), java.util.concurrent.TimeUnit.MINUTES);
    } catch (ExecutionException e) {
      ledger.fault("ended in " + e.getCause());
    } catch (java.util.concurrent.TimeoutException e) {
      ledger.fault("did not end");
      future.cancel(true);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ledger.fault("was interrupted");
    }
  }

  private Outcome outcome(List<String> faults, Messages messages, Duration took) {
    double seconds = took.toMillis() / 1_000.0;
    var refused = partitions.refused();
    var busiest = partitions.busiest();
    List<String> told =
        List.of(
            "units a second of each partition: %.0f".formatted(load.units()),
            "seconds, to the last answer: %.1f, of which %d asked for more"
                .formatted(seconds, load.asked().toSeconds()),
            "awards made: %d, %.1f a second"
                .formatted(ledger.awarded.size(), ledger.awarded.size() / seconds),
            "awards answered 429: " + ledger.refused.get(),
            "lists sent again: " + ledger.listsSentAgain.get(),
            "answers, in ms: half within %d, 99 %% within %d, the last %d"
                .formatted(ledger.within(0.5), ledger.within(0.99), ledger.within(1)),
            "requests that partitions refused: " + refused,
            "the busiest partition: %s, %.1f units a second"
                .formatted(busiest.getKey(), busiest.getValue() / seconds),
            "completions: messages that failed and came again %d, at most %d times one"
                .formatted(messages.failures(), messages.mostReceives()),
            "sweeps until nothing was due: %d, in which %d were left to the next"
                .formatted(sweeps.get(), sweptTooSoon.get()));
    return new Outcome(faults, refused.values().stream().mapToLong(Long::longValue).sum(), told);
  }
}
