package dev.blazon.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.blazon.verification.documents.Version;
import dev.blazon.verification.fetching.Content;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchLimits;
import dev.blazon.verification.fetching.FetchResult;
import dev.blazon.verification.fetching.FetchResult.Fetched;
import dev.blazon.verification.fetching.RemoteDocuments;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedRevocationListsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final URI URL = URI.create("https://badges.example.org/revocations");

  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void aListIsFetchedAndReadOnceHoweverManyAskAtOnce() {
    SharedRevocationLists lists = lists("{\"revokedAssertions\": []}".getBytes(UTF_8));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 100; i++) {
        threads.execute(() -> lists.fetch(URL, Content.REVOCATION_LIST, budget()));
      }
    }
    assertEquals(1, asked.get());
    byte[] text = body(lists.fetch(URL, Content.REVOCATION_LIST, budget()));
    assertSame(lists.read(Version.V2_0, text), lists.read(Version.V2_0, text));
    assertNotSame(lists.read(Version.V2_0, text), lists.read(Version.V1_1, text));
    assertEquals(1, asked.get());
  }

  @Test
  void everythingElseIsFetchedEachTime() {
    SharedRevocationLists lists = lists(new byte[0]);
    for (int i = 0; i < 3; i++) {
      lists.fetch(URL, Content.JSON, budget());
    }
    assertEquals(3, asked.get());
  }

  @Test
  void whatWasNotReachedIsTriedAgain() {
    RemoteDocuments failing =
        (url, content, budget) ->
            asked.getAndIncrement() == 0
                ? new FetchResult.Unreachable("timeout", "too slow")
                : fetched(new byte[0]);
    SharedRevocationLists lists = new SharedRevocationLists(failing);
    assertInstanceOf(
        FetchResult.Unreachable.class, lists.fetch(URL, Content.REVOCATION_LIST, budget()));
    assertInstanceOf(Fetched.class, lists.fetch(URL, Content.REVOCATION_LIST, budget()));
  }

  @Test
  void noMoreIsKeptThanFitsIntoMemory() {
    SharedRevocationLists lists = lists(new byte[Content.REVOCATION_LIST.maximumBytes()]);
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 3; i++) {
        lists.fetch(URI.create(URL + "/" + i), Content.REVOCATION_LIST, budget());
      }
    }
    assertEquals(4, asked.get(), "two are kept, the third is fetched twice");
  }

  private SharedRevocationLists lists(byte[] text) {
    return new SharedRevocationLists(
        (url, content, budget) -> {
          asked.incrementAndGet();
          return fetched(text.clone());
        });
  }

  private static Fetched fetched(byte[] text) {
    return new Fetched(URL, 200, "application/ld+json", text, NOW);
  }

  private static byte[] body(FetchResult result) {
    return assertInstanceOf(Fetched.class, result).body();
  }

  private static FetchBudget budget() {
    return new FetchBudget(() -> NOW, FetchLimits.STANDARD);
  }
}
