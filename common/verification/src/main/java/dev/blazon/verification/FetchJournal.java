package dev.blazon.verification;

import dev.blazon.json.Iris;
import dev.blazon.verification.fetching.Content;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchResult;
import dev.blazon.verification.fetching.RemoteDocuments;
import dev.blazon.verification.input.HttpsAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fetches documents for one verification, and remembers of each fetch how and when it ended, for
 * the report. Belongs to one verification, which may fetch on many threads.
 */
final class FetchJournal implements RemoteDocuments {
  private final RemoteDocuments remote;
  private final InstantSource clock;
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  FetchJournal(RemoteDocuments remote, InstantSource clock) {
    this.remote = remote;
    this.clock = clock;
  }

  /**
   * A fetch that ended.
   *
   * @param result how
   * @param at when
   */
  record Entry(FetchResult result, Instant at) {}

  @Override
  public FetchResult fetch(URI url, Content content, FetchBudget budget) {
    FetchResult result = remote.fetch(url, content, budget);
    entries.put(url.toString(), new Entry(result, clock.instant()));
    return result;
  }

  /** The last fetch for a link, where there was one: of its URL, or of that URL by https. */
  Optional<Entry> of(String link) {
    return HttpsAddress.of(link)
        .map(url -> entries.get(url.toString()))
        .or(() -> Iris.uri(link).map(url -> entries.get(url.toString())));
  }
}
