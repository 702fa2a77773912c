package dev.blazon.artwork.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.artwork.drawing.UnusableDesign.Part;
import dev.blazon.design.Design;
import dev.blazon.design.Outline;
import dev.blazon.design.Palette;
import dev.blazon.design.Upload;
import java.awt.Color;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchdogTest {
  private static final Instant START = Instant.parse("2026-11-27T08:00:00Z");

  @Test
  void whatEndsInTimeIsReturnedOrThrown() {
    Watchdog watchdog = new Watchdog(InstantSource.fixed(START));
    assertEquals("drawn", watchdog.watch(() -> "drawn"));
    UnusableDesign refusal = new UnusableDesign(Part.ICON, "is animated");
    UnusableDesign thrown =
        assertThrows(UnusableDesign.class, () -> watchdog.watch(() -> fail(refusal)));
    assertEquals(refusal, thrown);
    StackOverflowError error = new StackOverflowError();
    assertEquals(
        error,
        assertThrows(
            StackOverflowError.class,
            () ->
                watchdog.watch(
                    () -> {
                      throw error;
                    })));
  }

  /** The clock stands still: what ends the drawing is that nobody waits for it any more. */
  @Test
  void whatDoesNotEndIsGivenUpAndStopsAtItsNextStep() throws InterruptedException {
    Watchdog watchdog = new Watchdog(InstantSource.fixed(START), Duration.ofMillis(50));
    CountDownLatch stopped = new CountDownLatch(1);
    assertThrows(TookTooLong.class, () -> watchdog.watch(() -> forever(stopped)));
    assertTrue(stopped.await(20, TimeUnit.SECONDS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png"})
  void aDecoderStopsWhenTheTimeIsOver(String format) {
    byte[] file = TestImages.encoded(format, Color.RED, 900, 900);
    assertTrue(
        stepsBefore(5, () -> PictureReader.read(new Upload(file), Part.BACKGROUND)) < 100,
        "it went on to the end");
  }

  @Test
  void aDrawingAndItsScalingStopWhenTheTimeIsOver() {
    Design design =
        new Design(
            Outline.CIRCLE,
            Palette.PLAIN,
            new Upload(TestImages.encoded("png", Color.RED, 8, 8)),
            null,
            "Title",
            null);
    int all = stepsBefore(Integer.MAX_VALUE, () -> Composer.compose(design));
    assertTrue(all > 1_000, all + " steps");
    for (int steps = 1; steps < all; steps += 333) {
      int most = steps;
      assertThrows(TookTooLong.class, () -> clockOf(most).run(() -> Composer.compose(design)));
    }
  }

  @Test
  void outsideOfAWatchedDrawingThereIsNoEnd() {
    assertFalse(DrawingTime.isOver());
  }

  /** How many times a drawing asks for the time, where it is over at the given one. */
  private static int stepsBefore(int most, Supplier<Object> drawing) {
    AtomicInteger asked = new AtomicInteger();
    DrawingTime time = counting(asked, most);
    if (most == Integer.MAX_VALUE) {
      time.run(drawing::get);
    } else {
      assertThrows(TookTooLong.class, () -> time.run(drawing::get));
    }
    return asked.get();
  }

  private static DrawingTime clockOf(int steps) {
    return counting(new AtomicInteger(), steps);
  }

  private static DrawingTime counting(AtomicInteger asked, int most) {
    return new DrawingTime(
        () -> asked.incrementAndGet() > most ? START.plusSeconds(1) : START, START.plusSeconds(1));
  }

  private static Object fail(RuntimeException with) {
    throw with;
  }

  private static Object forever(CountDownLatch stopped) {
    try {
      while (true) {
        DrawingTime.check();
      }
    } finally {
      stopped.countDown();
    }
  }
}
