package dev.blazon.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LimitTest {
  private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Limit limit = new Limit("trying", 3, MINUTE);

  @Test
  void letsAsManyAtOnceAsItSaysAndThenOneEachTime() {
    @Nullable Instant used = null;
    for (int i = 0; i < 3; i++) {
      assertEquals(Optional.empty(), limit.left(used, NOW));
      used = limit.next(used, NOW);
    }
    assertEquals(Optional.of(MINUTE), limit.left(used, NOW));
    assertEquals(Optional.of(Duration.ofSeconds(1)), limit.left(used, NOW.plusSeconds(59)));
    assertEquals(Optional.empty(), limit.left(used, NOW.plus(MINUTE)));
    used = limit.next(used, NOW.plus(MINUTE));
    assertEquals(Optional.of(MINUTE), limit.left(used, NOW.plus(MINUTE)));
  }

  @Test
  void isAllThereAgainAfterAWhileAndNoMore() {
    Instant used = NOW;
    Instant later = NOW.plus(Duration.ofDays(1));
    for (int i = 0; i < 3; i++) {
      assertEquals(Optional.empty(), limit.left(used, later));
      used = limit.next(used, later);
    }
    assertEquals(Optional.of(MINUTE), limit.left(used, later));
  }
}
