package dev.blazon.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PendingValueTest {
  private final AtomicInteger times = new AtomicInteger();

  @Test
  void isWorkedOutOnceWhoeverAsks() {
    PendingValue<Integer> here = new PendingValue<>(times::incrementAndGet);
    assertEquals(1, here.value());
    assertEquals(1, here.value());
    assertEquals(2, new PendingValue<>(times::incrementAndGet).begin().value());
  }

  @Test
  void isNotWorkedOutUnasked() {
    PendingValue<Integer> never = new PendingValue<>(times::incrementAndGet);
    assertEquals(0, times.get());
    assertEquals(1, never.value());
  }

  @Test
  void aDefectReachesWhoAsks() {
    PendingValue<Integer> defective =
        new PendingValue<Integer>(
                () -> {
                  throw new IllegalArgumentException("nobody foresaw this");
                })
            .begin();
    Throwable cause = assertThrows(IllegalStateException.class, defective::value).getCause();
    assertEquals("nobody foresaw this", Objects.requireNonNull(cause).getMessage());
  }

  @Test
  void whoIsInterruptedEndsTheWorkAndStaysInterrupted() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    PendingValue<Boolean> stuck =
        new PendingValue<>(
                () -> {
                  begun.countDown();
                  try {
                    never.await();
                    return false;
                  } catch (InterruptedException e) {
                    return true;
                  }
                })
            .begin();
    begun.await();
    Thread.currentThread().interrupt();

    assertTrue(stuck.value());
    assertTrue(Thread.interrupted());
  }
}
