package dev.blazon.store.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.blazon.register.ErasureRequest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ErasureRequestItemsTest {
  private static final Instant ASKED = Instant.parse("2026-01-01T09:00:00Z");
  private static final Instant ANSWERED = Instant.parse("2026-02-01T09:00:00Z");

  private final ErasureRequest open = ErasureRequest.of("issuer", "holder", ASKED);
  private final ErasureRequest refused = open.refused("The law", ANSWERED, "key");

  @Test
  void theTableDeletesWhatWasRefusedAfterHalfAYear() {
    assertEquals(
        Instant.parse("2026-07-31T09:00:00Z").getEpochSecond(),
        new ItemReader(ErasureRequestItems.write(refused)).number(BadgeTable.TTL));
    assertEquals(refused, ErasureRequestItems.read(ErasureRequestItems.write(refused)));
  }

  /** An issuer that never answers is told of it as long as it has something of the person. */
  @Test
  void whatIsOpenStays() {
    assertFalse(ErasureRequestItems.write(open).containsKey(BadgeTable.TTL));
    assertFalse(
        ErasureRequestItems.write(refused.askedAgain(ANSWERED)).containsKey(BadgeTable.TTL));
  }
}
