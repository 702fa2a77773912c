package dev.blazon.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ParallelTest {
  @Test
  void allAreDoneAtOnceAndAnswerInTheirOrder() {
    CyclicBarrier together = new CyclicBarrier(3);
    List<Callable<Integer>> tasks =
        List.of(() -> meet(together, 0), () -> meet(together, 1), () -> meet(together, 2));
    assertEquals(List.of(0, 1, 2), Parallel.all(tasks));
  }

  @Test
  void whatTheFirstThatFailedThrewIsThrownWhenAllHaveEnded() {
    AtomicBoolean ended = new AtomicBoolean();
    IllegalArgumentException failure = new IllegalArgumentException("no");
    List<Callable<String>> tasks =
        List.of(
            () -> {
              throw failure;
            },
            () -> {
              Thread.sleep(100);
              ended.set(true);
              return "done";
            });
    assertSame(failure, assertThrows(RuntimeException.class, () -> Parallel.all(tasks)));
    assertTrue(ended.get());
  }

  @Test
  void whatIsNoRuntimeExceptionIsTheCauseOfOne() {
    IOException failure = new IOException("no");
    List<Callable<String>> tasks =
        List.of(
            () -> {
              throw failure;
            });
    assertSame(
        failure, assertThrows(IllegalStateException.class, () -> Parallel.all(tasks)).getCause());
  }

  @Test
  void whoeverIsInterruptedStaysSo() {
    Thread waiting = Thread.currentThread();
    List<Callable<String>> tasks =
        List.of(
            () -> {
              waiting.interrupt();
              Thread.sleep(10_000);
              return "done";
            });
    assertThrows(IllegalStateException.class, () -> Parallel.all(tasks));
    assertTrue(Thread.interrupted());
  }

  private static int meet(CyclicBarrier together, int number) throws Exception {
    together.await(10, TimeUnit.SECONDS);
    return number;
  }
}
