package dev.blazon.store.dynamodb;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.store.RequestKey;
import dev.blazon.store.RequestRecord;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RequestItemsTest {
  @Test
  void theTableDeletesARequestNoEarlierThanItExpires() {
    Instant expires = Instant.parse("2026-11-29T09:00:00.5Z");
    long seconds =
        new ItemReader(
                RequestItems.write(
                    new RequestRecord(
                        new RequestKey("caller", "key"), "fingerprint", "{}", expires)))
            .number(BadgeTable.TTL);
    Instant deleted = Instant.ofEpochSecond(seconds);
    assertTrue(
        !deleted.isBefore(expires) && deleted.isBefore(expires.plusSeconds(60)),
        deleted.toString());
  }
}
