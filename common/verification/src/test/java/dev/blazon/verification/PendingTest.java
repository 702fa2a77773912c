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
class PendingTest {
  private final AtomicInteger times = new AtomicInteger();

  @Test
  void isWorkedOutOnceWhoeverAsks() {
    Pending<Integer> here = new Pending<>(times::incrementAndGet);
    assertEquals(1, here.value());
    assertEquals(1, here.value());
    assertEquals(2, new Pending<>(times::incrementAndGet).begin().value());
  }

  @Test
  void isNotWorkedOutUnasked() {
    Pending<Integer> never = new Pending<>(times::incrementAndGet);
    assertEquals(0, times.get());
    assertEquals(1, never.value());
  }

  @Test
  void aDefectReachesWhoAsks() {
    Pending<Integer> defective =
        new Pending<Integer>(
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
    Pending<Boolean> stuck =
        new Pending<>(
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
