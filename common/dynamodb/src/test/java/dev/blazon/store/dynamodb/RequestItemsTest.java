package dev.blazon.store.dynamodb;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.store.RequestKey;
import dev.blazon.store.RequestRecord;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RequestItemsTest {
  @Test
  void theTableDeletesARequestNoEarlierThanItExpires() {
    Instant expires = Instant.parse("2026-11-29T09:00:00.5Z");
    String seconds =
        Objects.requireNonNull(
                RequestItems.write(
                        new RequestRecord(
                            new RequestKey("caller", "key"), "fingerprint", "{}", expires))
                    .get(BadgeTable.TTL))
            .n();
    Instant deleted = Instant.ofEpochSecond(Long.parseLong(seconds));
    assertTrue(!deleted.isBefore(expires) && deleted.isBefore(expires.plusSeconds(60)), seconds);
  }
}
