package dev.blazon.store;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.Span;
import dev.blazon.openbadges.RevocationList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Port: reads stored Assertions, by id and in lists, and the entries of RevocationLists. Single
 * items are read consistently.
 */
public interface AssertionStore {
  /** How many parts the index of what falls due has. Each is asked on its own. */
  int DUE_SHARDS = 16;

  /** An Assertion by its id. */
  Optional<AssertionRecord> assertion(String assertion);

  /** How the holder of an Assertion lets it be shown; empty while nothing was chosen. */
  Optional<Presentation> presentation(String assertion);

  /** The same, as it is while nothing was chosen where that is so. */
  default Presentation presentationOf(AssertionRecord assertion) {
    return presentation(assertion.id()).orElseGet(() -> Presentation.usual(assertion));
  }

  /**
   * The Assertions of an issuer whose holders let them be listed, the latest {@code issuedOn}
   * first; eventually consistent.
   *
   * @param cursor where to go on, as an earlier page gave it; null for the beginning
   * @param limit how many at most; at least 1
   * @throws InvalidCursor where no page gave this cursor
   */
  Page<Presentation> listed(String issuer, @Nullable String cursor, int limit);

  /**
   * The Assertions of a badge, the earliest {@code issuedOn} first, eventually consistent.
   *
   * @param cursor where to go on, as an earlier page gave it; null for the beginning
   * @param limit how many at most; at least 1
   * @throws InvalidCursor where no page gave this cursor
   */
  Page<AssertionRecord> assertions(String badge, @Nullable String cursor, int limit);

  /**
   * The Assertions of a badge that are issued at {@code since} or later, the earliest {@code
   * issuedOn} first, eventually consistent.
   *
   * @param cursor where to go on, as an earlier page gave it; null for the beginning
   * @param limit how many at most; at least 1
   * @throws InvalidCursor where no page gave this cursor
   */
  Page<AssertionRecord> assertionsSince(
      String badge, Instant since, @Nullable String cursor, int limit);

  /**
   * The Assertions of a badge that are issued within a time, the latest {@code issuedOn} first,
   * eventually consistent.
   *
   * @param from the time's beginning, which is within it; null for no beginning
   * @param to its end, which is not, and is after the beginning; null for no end
   * @param cursor where to go on, as an earlier page gave it; null for the latest
   * @param limit how many at most; at least 1
   * @throws InvalidCursor where no page of such a time gave this cursor
   */
  Page<AssertionRecord> newestAssertions(
      String badge,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String cursor,
      int limit);

  /**
   * What the RevocationList of an issuer's span holds: its signed Assertions that were revoked, in
   * no certain order; eventually consistent.
   */
  List<RevocationList.Entry> revocations(String issuer, Span span);

  /**
   * The ids of Assertions that have fallen due, those due longest first; eventually consistent.
   *
   * @param shard 0 to {@link #DUE_SHARDS} - 1
   * @param now the time until which
   * @param limit how many at most; at least 1
   */
  List<String> due(int shard, Instant now, int limit);
}
