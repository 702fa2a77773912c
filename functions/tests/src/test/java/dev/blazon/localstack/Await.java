package dev.blazon.localstack;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Waits in tests for what another thread, or LocalStack, will do: asks again and again, up to a
 * limit.
 */
final class Await {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private Await() {}

  /**
   * What is there at last.
   *
   * @param what its name, for when the limit passes
   */
  static <T> T present(String what, Supplier<Optional<T>> look) throws InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (true) {
      Optional<T> found = look.get();
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() - end > 0) {
        return fail(what + " did not come within " + LIMIT.toSeconds() + " s");
      }
      Thread.sleep(PAUSE);
    }
  }
}
