package dev.blazon.functions.local.background;

import dev.blazon.functions.local.LocalFunctions;
import dev.blazon.functions.local.template.Deployment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays EventBridge Scheduler, on the local server: calls each function that has a schedule in the
 * template, first at once.
 */
public final class Schedule implements AutoCloseable {
  private static final byte[] EVENT = "{\"source\":\"local\"}".getBytes(StandardCharsets.UTF_8);

  private final List<Thread> threads = new ArrayList<>();

  /** Calls each function that has a schedule from now on, as often as the template says. */
  public Schedule(Deployment deployment, LocalFunctions functions) {
    deployment
        .functions()
        .forEach(
            (id, function) ->
                function.schedule().ifPresent(rate -> threads.add(start(id, rate, functions))));
  }

  private static Thread start(String id, Duration rate, LocalFunctions functions) {
    return Thread.ofVirtual()
        .name(id)
        .start(
            () -> {
              try {
                while (true) {
                  call(id, functions);
                  Thread.sleep(rate);
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  /** A call that fails is told of, and must not end the schedule. */
  private static void call(String id, LocalFunctions functions) {
    try {
      functions.invoke(id, EVENT);
    } catch (RuntimeException e) {
      System.err.println(id + ": " + e);
    }
  }

  @Override
  public void close() {
    BackgroundThreads.end(threads);
  }
}
