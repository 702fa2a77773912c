package dev.blazon.bench;

import dev.blazon.issuing.Spans;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.Span;
import dev.blazon.openbadges.RevocationList;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.Page;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An {@link AssertionStore} for benchmarks that holds nothing but revocations, each span of them in
 * a list.
 */
final class ManyRevoked implements AssertionStore {
  private final Map<Span, List<RevocationList.Entry>> lists = new HashMap<>();

  ManyRevoked(int revoked) {
    RandomUrns urns = new RandomUrns();
    for (int from = 0; from < revoked; from += Spans.AWARDS) {
      lists.put(
          new Span(1, 1 + from / Spans.AWARDS),
          IntStream.range(from, Math.min(revoked, from + Spans.AWARDS))
              .mapToObj(i -> new RevocationList.Entry(urns.next(), "Found to be a mistake"))
              .toList());
    }
  }

  @Override
  public List<RevocationList.Entry> revocations(String issuer, Span span) {
    return lists.getOrDefault(span, List.of());
  }

  @Override
  public Optional<AssertionRecord> assertion(String assertion) {
    return Optional.empty();
  }

  @Override
  public Optional<Presentation> presentation(String assertion) {
    return Optional.empty();
  }

  @Override
  public Page<Presentation> listed(String issuer, @Nullable String cursor, int limit) {
    return new Page<>(List.of(), null);
  }

  @Override
  public Page<AssertionRecord> assertions(String badge, @Nullable String cursor, int limit) {
    return new Page<>(List.of(), null);
  }

  @Override
  public Page<AssertionRecord> assertionsSince(
      String badge, Instant since, @Nullable String cursor, int limit) {
    return new Page<>(List.of(), null);
  }

  @Override
  public Page<AssertionRecord> newestAssertions(
      String badge,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String cursor,
      int limit) {
    return new Page<>(List.of(), null);
  }

  @Override
  public List<String> due(int shard, Instant now, int limit) {
    return List.of();
  }
}
