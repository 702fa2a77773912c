package dev.blazon.verification;

import dev.blazon.verification.documents.ListedAssertions;
import dev.blazon.verification.documents.Version;
import dev.blazon.verification.fetching.Content;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchResult;
import dev.blazon.verification.fetching.FetchResult.Fetched;
import dev.blazon.verification.fetching.RemoteDocuments;
import java.net.URI;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Fetches each RevocationList once for all badges of a batch, and reads it once. Everything else is
 * fetched as often as it is asked for. Safe for any number of threads.
 */
final class SharedRevocationLists implements RemoteDocuments {
  /** The most bytes of lists that are kept: beyond, a list is fetched for each badge anew. */
  private static final int KEPT = 2 * Content.REVOCATION_LIST.maximumBytes();

  /** The most bytes of lists that are read for all badges together: reading them takes time. */
  private static final long MOST = 4L * Content.REVOCATION_LIST.maximumBytes();

  /**
   * How many are fetched and read at once: while it is read, one takes twice its length of memory.
   */
  private static final int AT_ONCE = 4;

  private final RemoteDocuments remote;
  private final Semaphore turns = new Semaphore(AT_ONCE);
  private final Map<URI, CompletableFuture<FetchResult>> fetches = new HashMap<>();
  private final IdentityHashMap<byte[], Map<Version, ListedAssertions>> kept =
      new IdentityHashMap<>();
  private final AtomicLong fetched = new AtomicLong();
  private long bytes;

  SharedRevocationLists(RemoteDocuments remote) {
    this.remote = remote;
  }

  @Override
  public FetchResult fetch(URI url, Content content, FetchBudget budget) {
    if (content != Content.REVOCATION_LIST) {
      return remote.fetch(url, content, budget);
    }
    CompletableFuture<FetchResult> own = new CompletableFuture<>();
    CompletableFuture<FetchResult> first = first(url, own);
    if (first == null) {
      return completed(url, own, budget);
    }
    // What somebody else had no budget or no luck for is tried again.
    return first.join() instanceof Fetched fetched ? fetched : fetched(url, budget);
  }

  /** Fetches a list and reads it, when it is its turn: until it is read, its text takes memory. */
  <T> T inTurn(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private FetchResult fetched(URI url, FetchBudget budget) {
    FetchResult result = remote.fetch(url, Content.REVOCATION_LIST, budget);
    return result instanceof Fetched list && fetched.addAndGet(list.body().length) > MOST
        ? new FetchResult.Refused("size", "the lists of these badges are too long together")
        : result;
  }

  /** Somebody else's fetch of it; null where there is none, so that this one is the first. */
  private synchronized @Nullable CompletableFuture<FetchResult> first(
      URI url, CompletableFuture<FetchResult> own) {
    return fetches.putIfAbsent(url, own);
  }

  private FetchResult completed(URI url, CompletableFuture<FetchResult> own, FetchBudget budget) {
    FetchResult result =
        new FetchResult.Unreachable("failed", "the fetch failed in a way nobody foresaw");
    try {
      result = fetched(url, budget);
      return result;
    } finally {
      keep(url, result);
      own.complete(result);
    }
  }

  private synchronized void keep(URI url, FetchResult result) {
    if (result instanceof Fetched fetched && bytes + fetched.body().length <= KEPT) {
      bytes += fetched.body().length;
      kept.put(fetched.body(), new HashMap<>());
    } else {
      fetches.remove(url);
    }
  }

  /** A list as it is read, once where its text is kept. */
  synchronized ListedAssertions read(Version version, byte[] text) {
    Map<Version, ListedAssertions> read = kept.get(text);
    return read == null
        ? ListedAssertions.of(version, text)
        : read.computeIfAbsent(version, of -> ListedAssertions.of(of, text));
  }
}
