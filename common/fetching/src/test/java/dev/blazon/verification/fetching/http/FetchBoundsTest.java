package dev.blazon.verification.fetching.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.verification.fetching.Content;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchLimits;
import dev.blazon.verification.fetching.FetchResult;
import dev.blazon.verification.fetching.FetchResult.Fetched;
import dev.blazon.verification.fetching.FetchResult.Refused;
import dev.blazon.verification.fetching.HostBounds;
import dev.blazon.verification.fetching.ReadingBound;
import dev.blazon.verification.fetching.RemoteDocuments;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What fetching may cost the hosts that are asked, and whoever waits. */
class FetchBoundsTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));
  private static final FetchLimits LIMITS =
      new FetchLimits(
          Duration.ofSeconds(10), Duration.ofSeconds(30), 3, Duration.ofSeconds(60), 12);

  private final StrangeHost host = new StrangeHost();
  private final RemoteDocuments remote =
      new HttpRemoteDocuments(CLOCK, host.origin(), LIMITS, SystemDefaultDnsResolver.INSTANCE);

  @AfterEach
  void close() {
    host.close();
  }

  /** Otherwise a badge of twelve documents behind three redirects each is 48 requests. */
  @Test
  void eachRedirectIsOneOfTheTwelve() {
    for (int i = 0; i < 3; i++) {
      host.redirect("/r" + i, "/r" + (i + 1));
    }
    host.serve("/r3", 200, "{}");
    FetchBudget budget = budget();
    for (int i = 0; i < 3; i++) {
      assertInstanceOf(Fetched.class, remote.fetch(host.at("/r0"), Content.JSON, budget));
    }

    FetchResult fourth = remote.fetch(host.at("/r0"), Content.JSON, budget);

    assertEquals("budget", assertInstanceOf(Refused.class, fourth).code());
    assertEquals(12, host.requests());
  }

  @Test
  void aBudgetEndsAmidRedirects() {
    host.redirect("/r0", "/r1");
    host.serve("/r1", 200, "{}");
    FetchBudget budget =
        new FetchBudget(
            CLOCK, new FetchLimits(LIMITS.connect(), LIMITS.fetch(), 3, LIMITS.verification(), 1));

    FetchResult result = remote.fetch(host.at("/r0"), Content.JSON, budget);

    assertEquals("budget", assertInstanceOf(Refused.class, result).code());
    assertEquals(1, host.requests());
  }

  @Test
  void saysWhoAsks() {
    AtomicReference<String> agent = new AtomicReference<>("");
    host.serve(
        "/a",
        exchange -> {
          agent.set(exchange.getRequestHeaders().getFirst("User-Agent"));
          StrangeHost.answer(exchange, 200, "{}".getBytes(StandardCharsets.UTF_8));
        });

    remote.fetch(host.at("/a"), Content.JSON, budget());
    assertEquals("Blazon-Verifier", agent.get());
    new HttpRemoteDocuments(CLOCK, host.origin(), URI.create("https://badges.example.org/verify"))
        .fetch(host.at("/a"), Content.JSON, budget());
    assertEquals("Blazon-Verifier (+https://badges.example.org/verify)", agent.get());
  }

  /** However many badges a batch has, and whatever they redirect to. */
  @Test
  void aBatchAsksOneHostSoManyTimesAndNoMore() {
    host.redirect("/away", "/a");
    host.serve("/a", 200, "{}");
    HostBounds hosts = new HostBounds(100);
    int spent = 0;
    for (int i = 0; i < 250; i++) {
      FetchBudget budget = new FetchBudget(CLOCK, LIMITS, Instant.MAX, hosts, new ReadingBound(1));
      if (remote.fetch(host.at("/away"), Content.JSON, budget)
          instanceof Refused(var code, var d)) {
        assertEquals("host-bound", code);
        spent++;
      }
    }

    assertEquals(250, host.requests());
    assertEquals(250 / 2, spent);
  }

  @Test
  void aBatchHasOnlySoManyRequestsToOneHostUnderWay() throws InterruptedException {
    CountDownLatch open = new CountDownLatch(1);
    CountDownLatch crowd = new CountDownLatch(HostBounds.AT_ONCE);
    CountDownLatch oneMore = new CountDownLatch(HostBounds.AT_ONCE + 1);
    host.serve(
        "/slow",
        exchange -> {
          crowd.countDown();
          oneMore.countDown();
          try {
            open.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          StrangeHost.answer(exchange, 200, "{}".getBytes(StandardCharsets.UTF_8));
        });
    HostBounds hosts = new HostBounds(1);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 2 * HostBounds.AT_ONCE; i++) {
      threads.add(
          Thread.startVirtualThread(
              () ->
                  remote.fetch(
                      host.at("/slow"),
                      Content.JSON,
                      new FetchBudget(CLOCK, LIMITS, Instant.MAX, hosts, new ReadingBound(1)))));
    }
    assertTrue(crowd.await(10, TimeUnit.SECONDS));
    boolean more = oneMore.await(1, TimeUnit.SECONDS);
    open.countDown();
    for (Thread thread : threads) {
      thread.join();
    }

    assertFalse(more);
    assertEquals(2 * HostBounds.AT_ONCE, host.requests());
  }

  @Test
  void aBudgetIsTwelveFetches() {
    host.serve("/a", 200, "{}");
    FetchBudget budget = budget();
    for (int i = 0; i < 12; i++) {
      assertInstanceOf(Fetched.class, remote.fetch(host.at("/a"), Content.JSON, budget));
    }

    FetchResult thirteenth = remote.fetch(host.at("/a"), Content.JSON, budget);

    assertEquals("budget", assertInstanceOf(Refused.class, thirteenth).code());
    assertEquals(12, host.requests());
  }

  @Test
  void aBudgetEndsWithItsTime() {
    AtomicReference<Instant> now = new AtomicReference<>(CLOCK.instant());
    FetchBudget budget = new FetchBudget(now::get, FetchLimits.PATIENT);
    assertEquals(Duration.ofSeconds(8), budget.take().orElseThrow());

    now.set(CLOCK.instant().plusSeconds(15));
    assertEquals(Duration.ofSeconds(5), budget.take().orElseThrow());

    now.set(CLOCK.instant().plusSeconds(20));
    assertTrue(budget.take().isEmpty());
  }

  @Test
  void aBudgetEndsWithTheBatchThatItIsPartOf() {
    AtomicReference<Instant> now = new AtomicReference<>(CLOCK.instant());
    FetchBudget budget =
        new FetchBudget(
            now::get,
            FetchLimits.PATIENT,
            CLOCK.instant().plusSeconds(3),
            new HostBounds(1),
            new ReadingBound(1));
    assertEquals(Duration.ofSeconds(3), budget.take().orElseThrow());

    now.set(CLOCK.instant().plusSeconds(3));
    assertTrue(budget.take().isEmpty());
  }

  private static FetchBudget budget() {
    return new FetchBudget(CLOCK, LIMITS);
  }
}
