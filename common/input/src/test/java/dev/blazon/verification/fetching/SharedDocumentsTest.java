package dev.blazon.verification.fetching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.blazon.verification.fetching.FetchResult.Fetched;
import dev.blazon.verification.fetching.FetchResult.Refused;
import dev.blazon.verification.fetching.FetchResult.Unreachable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SharedDocumentsTest {
  private static final URI URL = URI.create("https://badges.example.org/issuers/1");
  private static final InstantSource CLOCK = () -> Instant.parse("2026-11-27T12:00:00Z");

  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void whatWasAnsweredIsAskedForOnceAndPaidForByEach() {
    SharedDocuments shared = new SharedDocuments(answering(new byte[2]));
    FetchBudget budget = budget(2);

    assertInstanceOf(Fetched.class, shared.fetch(URL, Content.JSON, budget(1)));
    assertInstanceOf(Fetched.class, shared.fetch(URL, Content.JSON, budget));
    assertInstanceOf(Fetched.class, shared.fetch(URL, Content.JSON, budget));

    assertEquals(1, asked.get());
    Refused third = assertInstanceOf(Refused.class, shared.fetch(URL, Content.JSON, budget));
    assertEquals("budget", third.code());
  }

  @Test
  void anotherContentIsAnotherQuestion() {
    SharedDocuments shared = new SharedDocuments(answering(new byte[2]));

    shared.fetch(URL, Content.JSON, budget(1));
    shared.fetch(URL, Content.IMAGE, budget(1));

    assertEquals(2, asked.get());
  }

  @Test
  void whatFailedIsAskedForAgain() {
    SharedDocuments shared =
        new SharedDocuments(
            (url, content, budget) ->
                asked.incrementAndGet() == 1
                    ? new Unreachable("timeout", "no complete answer within 1 s")
                    : fetched(new byte[2]));

    assertInstanceOf(Unreachable.class, shared.fetch(URL, Content.JSON, budget(1)));
    assertInstanceOf(Fetched.class, shared.fetch(URL, Content.JSON, budget(1)));
  }

  /** A hundred badges of large images would fill the memory otherwise. */
  @Test
  void onlySoMuchIsKept() {
    SharedDocuments shared = new SharedDocuments(answering(new byte[Content.IMAGE.maximumBytes()]));
    long fit = SharedDocuments.MOST / Content.IMAGE.maximumBytes();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 2 * fit; i++) {
        shared.fetch(URI.create(URL + "?" + i), Content.IMAGE, budget(1));
      }
    }

    assertEquals(2 * fit + fit, asked.get());
  }

  @Test
  void whoComesWhileItIsFetchedWaitsForIt() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch open = new CountDownLatch(1);
    SharedDocuments shared =
        new SharedDocuments(
            (url, content, budget) -> {
              asked.incrementAndGet();
              begun.countDown();
              await(open);
              return fetched(new byte[2]);
            });
    Thread first = Thread.startVirtualThread(() -> shared.fetch(URL, Content.JSON, budget(1)));
    begun.await();
    Thread second = Thread.startVirtualThread(() -> shared.fetch(URL, Content.JSON, budget(1)));
    while (second.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    open.countDown();
    first.join();
    second.join();

    assertEquals(1, asked.get());
  }

  private RemoteDocuments answering(byte[] body) {
    return (url, content, budget) -> {
      asked.incrementAndGet();
      return fetched(body);
    };
  }

  private static Fetched fetched(byte[] body) {
    return new Fetched(URL, 200, "application/ld+json", body, CLOCK.instant());
  }

  private static FetchBudget budget(int fetches) {
    Duration time = Duration.ofSeconds(20);
    return new FetchBudget(CLOCK, new FetchLimits(time, time, 3, time, fetches));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
