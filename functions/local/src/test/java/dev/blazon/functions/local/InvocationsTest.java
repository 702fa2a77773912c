package dev.blazon.functions.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Calls of functions, and what is left of them at the end. */
class InvocationsTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final AtomicBoolean ended = new AtomicBoolean();
  private final CountDownLatch begun = new CountDownLatch(1);

  @Test
  void theEndWaitsForWhatNobodyWaitsForAnyMore() throws InterruptedException {
    Invocations invocations = new Invocations();
    Thread caller =
        Thread.ofVirtual()
            .start(
                () ->
                    assertThrows(
                        CancellationException.class,
                        () -> invocations.run("Announce", LONG, this::writesWhenItIsInterrupted)));
    begun.await();
    caller.interrupt();
    caller.join();
    invocations.close();
    assertTrue(ended.get());
  }

  @Test
  void theEndWaitsForWhatHasTakenTooLong() {
    Invocations invocations = new Invocations();
    assertThrows(
        FunctionTimedOut.class,
        () -> invocations.run("Announce", Duration.ofMillis(1), this::writesWhenItIsInterrupted));
    invocations.close();
    assertTrue(ended.get());
  }

  @Test
  void nothingIsCalledAfterTheEnd() {
    Invocations invocations = new Invocations();
    assertEquals("before", invocations.run("Announce", LONG, () -> "before"));
    invocations.close();
    CancellationException refused =
        assertThrows(
            CancellationException.class,
            () -> invocations.run("Announce", LONG, () -> ended.getAndSet(true)));
    assertEquals("Announce was called or still running at the server's end", refused.getMessage());
    assertFalse(ended.get());
  }

  /** As a function does that is interrupted between two steps, the last of which writes a file. */
  private boolean writesWhenItIsInterrupted() {
    begun.countDown();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      // Not to be interrupted again, as a write to a file is not.
      long end = System.nanoTime() + Duration.ofMillis(200).toNanos();
      while (System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      ended.set(true);
    }
    return ended.get();
  }
}
