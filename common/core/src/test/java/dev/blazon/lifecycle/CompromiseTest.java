package dev.blazon.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompromiseTest {
  private static final Instant SINCE = Instant.parse("2026-11-20T10:00:00Z");
  private static final Instant DECLARED = Instant.parse("2026-11-24T10:00:00Z");

  private final Compromise compromise = new Compromise(SINCE, "stolen", DECLARED, false);

  /** So long as a request may take that was signing when it was declared. */
  @Test
  void whatWasSignedIsRevokedAMinuteAfterItIsDeclared() {
    assertEquals(Optional.of(DECLARED.plusSeconds(60)), compromise.due());
  }

  @Test
  void whatIsSettledIsDueNoMore() {
    assertEquals(new Compromise(SINCE, "stolen", DECLARED, true), compromise.whenSettled());
    assertEquals(Optional.empty(), compromise.whenSettled().due());
  }

  @Test
  void itStaysWhenAnotherSpanBegins() {
    KeyEpoch epoch =
        new KeyEpoch("i", 2, "signer", "pem", SINCE, Trail.of("maker"))
            .compromised(compromise, "key")
            .withNextSpan();
    assertEquals(SINCE, epoch.compromisedSince());
    assertEquals(new Span(2, 2), epoch.newestSpan());
    assertEquals(true, epoch.has(new Span(2, 2)));
    assertEquals(false, epoch.has(new Span(2, 3)));
    assertEquals(false, epoch.has(new Span(1, 1)));
    assertEquals(new Trail("maker", "key"), epoch.trail());
  }
}
