package dev.blazon.verification.fetching;

import dev.blazon.verification.fetching.FetchResult.Fetched;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Fetches each document once for all badges of a batch: a hundred awards of one issuer ask for its
 * Profile once. Only a host's answer is shared. That a fetch failed, or had no more time, concerns
 * the badge that it was for, and the next asks anew. Safe for any number of threads.
 */
public final class SharedDocuments implements RemoteDocuments {
  /** Bytes kept for the others: some ten times what an honest batch of a hundred badges takes. */
  static final long MOST = 16L << 20;

  private final RemoteDocuments remote;
  private final Map<Asked, CompletableFuture<FetchResult>> answers = new ConcurrentHashMap<>();
  private final AtomicLong kept = new AtomicLong();

  /** The same URL may be asked for a document, and for an image. */
  private record Asked(URI url, Content content) {}

  /**
   * An empty store for one batch.
   *
   * @param remote where documents come from
   */
  public SharedDocuments(RemoteDocuments remote) {
    this.remote = remote;
  }

  @Override
  public FetchResult fetch(URI url, Content content, FetchBudget budget) {
    if (content == Content.REVOCATION_LIST) {
      // A long one would leave no room for anything else; whoever reads lists keeps them.
      return remote.fetch(url, content, budget);
    }
    CompletableFuture<FetchResult> mine = new CompletableFuture<>();
    CompletableFuture<FetchResult> first = answers.putIfAbsent(new Asked(url, content), mine);
    if (first == null) {
      return fetch(new Asked(url, content), budget, mine);
    }
    return await(first, budget).orElseGet(() -> remote.fetch(url, content, budget));
  }

  private FetchResult fetch(
      Asked asked, FetchBudget budget, CompletableFuture<FetchResult> answer) {
    FetchResult result = new FetchResult.Unreachable("failed", "the fetch did not end");
    try {
      result = remote.fetch(asked.url(), asked.content(), budget);
      return result;
    } finally {
      answer.complete(result);
      if (!(result instanceof Fetched fetched) || !hasRoom(fetched.body().length)) {
        answers.remove(asked);
      }
    }
  }

  private boolean hasRoom(int size) {
    return kept.getAndUpdate(sum -> sum + size <= MOST ? sum + size : sum) + size <= MOST;
  }

  /** The answer to somebody else's fetch, paid for as if it were one's own; empty for none. */
  private static Optional<FetchResult> await(
      CompletableFuture<FetchResult> answer, FetchBudget budget) {
    Optional<Duration> time = budget.left();
    if (time.isEmpty()) {
      return Optional.empty();
    }
    try {
      FetchResult result = answer.get(time.get().toMillis(), TimeUnit.MILLISECONDS);
      if (!(result instanceof Fetched)) {
        return Optional.empty();
      }
      return Optional.of(budget.take().isPresent() ? result : FetchBudget.spent());
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(
          new FetchResult.Unreachable("interrupted", "the verification was stopped"));
    } catch (ExecutionException e) {
      throw new IllegalStateException("an answer is never completed by an exception", e);
    }
  }
}
