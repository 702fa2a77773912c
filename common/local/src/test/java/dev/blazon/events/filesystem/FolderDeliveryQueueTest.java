package dev.blazon.events.filesystem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.events.filesystem.FolderDeliveryQueue.Due;
import dev.blazon.lifecycle.DeliveryAsked;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderDeliveryQueueTest {
  private static final DeliveryAsked ASKED = new DeliveryAsked("issuer", "campus", "event");
  private static final String BODY =
      "{\"issuer\":\"issuer\",\"webhook\":\"campus\",\"delivery\":\"event\"}";

  @TempDir private Path data;
  private Instant now = Instant.parse("2026-11-24T10:00:00Z");

  /** After a restart too: what is there is in the folder. */
  @Test
  void whatIsSentIsDueUntilItIsDone() {
    assertEquals(List.of(), queue().due());
    queue().send(ASKED);
    Due due = queue().due().getFirst();
    assertEquals(BODY, due.body());
    assertEquals(List.of(due), queue().due());
    queue().done(due.receipt());
    queue().done(due.receipt());
    assertEquals(List.of(), queue().due());
  }

  @Test
  void whatIsPutOffIsDueThenAndNotBefore() {
    queue().send(ASKED);
    queue().send(ASKED);
    Due first = queue().due().getFirst();
    queue().putOff(first.receipt(), Duration.ofMinutes(5));
    assertEquals(1, queue().due().size());
    now = now.plus(Duration.ofMinutes(5)).minusMillis(1);
    assertEquals(1, queue().due().size());
    now = now.plusMillis(1);
    assertEquals(2, queue().due().size());
  }

  @Test
  void whatIsDoneIsNotPutOff() {
    queue().putOff("none.json", Duration.ofMinutes(5));
    now = now.plus(Duration.ofDays(1));
    assertEquals(List.of(), queue().due());
  }

  private FolderDeliveryQueue queue() {
    return new FolderDeliveryQueue(data.resolve("deliveries"), () -> now);
  }
}
