package dev.blazon.store.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.Ids;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.RequestKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BadgeTableTest {
  @Test
  void writesTimesThatSortAsTheyAre() {
    List<Instant> times =
        List.of(
            Instant.MIN,
            Instant.parse("0000-01-01T00:00:00.1Z"),
            Instant.EPOCH,
            Instant.parse("2026-11-24T10:00:00Z"),
            Instant.parse("2026-11-24T10:00:00.000000001Z"),
            Instant.parse("2026-11-24T10:00:00.1Z"),
            Instant.parse("2026-11-24T10:00:00.12Z"),
            Instant.parse("2026-11-24T10:00:01Z"),
            Instant.MAX);
    List<String> texts = times.stream().map(BadgeTable::time).toList();
    assertEquals(texts.stream().sorted().distinct().toList(), texts);
    texts.forEach(text -> assertEquals(30, text.length(), text));
    assertEquals("2026-11-24T10:00:00.100000000Z", texts.get(5));
  }

  @Test
  void spreadsWhatFallsDueOverAllShards() {
    Ids ids = new Ids(new SecureRandom());
    Map<String, Integer> counts = new HashMap<>();
    Stream.generate(ids::next)
        .limit(1_600)
        .forEach(id -> counts.merge(BadgeTable.dueShard(id), 1, Integer::sum));
    assertEquals(AssertionStore.DUE_SHARDS, counts.size(), counts::toString);
    assertTrue(counts.values().stream().allMatch(count -> count > 40), counts::toString);
    assertTrue(counts.containsKey("DUE#0") && counts.containsKey("DUE#f"), counts::toString);
  }

  @Test
  void keepsAnAssertionInItsShardForGood() {
    assertEquals("DUE#2", BadgeTable.dueShard("mfrggzdfmztwq2lknnwg23tpoa"));
  }

  @Test
  void makesAKeyThatFitsOfWhateverACallerNamesItsRequest() {
    String partition =
        BadgeTable.request(new RequestKey("operator", "#".repeat(10_000))).partition();
    assertTrue(partition.getBytes(StandardCharsets.UTF_8).length < 2_048);
    assertTrue(partition.startsWith("REQUEST#operator#"));
    assertNotEquals(
        BadgeTable.request(new RequestKey("a", "b#c")),
        BadgeTable.request(new RequestKey("a", "b#d")));
  }
}
