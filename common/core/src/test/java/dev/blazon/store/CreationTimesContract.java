package dev.blazon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** Tests that every {@link CreationTimes} has to pass. */
public abstract class CreationTimesContract extends StoreContract {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00.999999999Z");

  private final String issuer = id();

  @Test
  void aClockThatMovesOnIsTakenAtItsWord() {
    for (String time :
        List.of(
            "1969-12-31T23:59:59.999999999Z",
            "1970-01-01T00:00:00Z",
            "2026-11-24T10:00:00.000000001Z",
            "9999-12-31T23:59:59.999999999Z")) {
      Instant now = Instant.parse(time);
      assertEquals(now, creationTimes.next(issuer, now));
    }
  }

  @Test
  void aClockThatStandsOrGoesBackIsRunAheadOf() {
    assertEquals(NOW, creationTimes.next(issuer, NOW));
    assertEquals(NOW.plusNanos(1), creationTimes.next(issuer, NOW));
    assertEquals(NOW.plusNanos(2), creationTimes.next(issuer, NOW.minusSeconds(3600)));
    assertEquals(NOW.plusNanos(3), creationTimes.next(issuer, NOW.plusNanos(2)));
    assertEquals(NOW.plusNanos(9), creationTimes.next(issuer, NOW.plusNanos(9)));
  }

  @Test
  void issuersDoNotSpeakOfOneAnother() {
    creationTimes.next(issuer, NOW);
    assertEquals(NOW, creationTimes.next(id(), NOW));
  }

  /** As instances do whose clocks differ by up to a second. */
  @Test
  void manyAtOnceGetTimesOfTheirOwnEachLaterThanTheirLast()
      throws ExecutionException, InterruptedException {
    List<List<Instant>> runs =
        Race.run(
            number -> {
              List<Instant> given = new ArrayList<>();
              for (int i = 0; i < 3; i++) {
                given.add(creationTimes.next(issuer, NOW.plusMillis(number * 16L)));
              }
              return given;
            });
    Set<Instant> all = new HashSet<>();
    for (List<Instant> given : runs) {
      assertEquals(given.stream().sorted().toList(), given);
      all.addAll(given);
    }
    assertEquals(3 * Race.RUNNERS, all.size());
    Instant last = all.stream().max(Instant::compareTo).orElseThrow();
    assertTrue(creationTimes.next(issuer, NOW).isAfter(last));
  }
}
