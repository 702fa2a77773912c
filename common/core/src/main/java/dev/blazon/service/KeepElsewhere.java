package dev.blazon.service;

import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.ElsewhereBuilder;
import dev.blazon.store.Change;
import dev.blazon.store.CollectionStore;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.Result;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Keeps a badge of another host in a collection, as the verifier has found it. */
public final class KeepElsewhere {
  private final CollectionStore collections;
  private final Commits commits;
  private final InstantSource time;

  /** Keeps them in what this store has. */
  public KeepElsewhere(CollectionStore collections, Commits commits, InstantSource time) {
    this.collections = collections;
    this.commits = commits;
    this.time = time;
  }

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** This person has no such collection. */
    record Unknown() implements Refusal {}

    /** There is no room for it. */
    record Full() implements Refusal {}

    /** There are {@link BadgeCollection#MOST_ELSEWHERE} badges of other hosts in it already. */
    record FullOfOthers() implements Refusal {}

    /** It is not good, and was not in the collection before. */
    record NotGood() implements Refusal {}
  }

  /**
   * A collection of this person.
   *
   * @param learner whose, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   */
  public Optional<BadgeCollection> owned(String learner, String collection) {
    return collections.owned(learner, collection);
  }

  /**
   * Puts a badge that is good to the end of a collection. One that is in it already stays in its
   * place, as it was found now, good or not; its names stay where it is not.
   *
   * @param learner whose collection it is, likewise
   */
  public Result<BadgeCollection, Refusal> keep(
      String learner, String collection, CollectionEntry.Elsewhere badge) {
    return commits.retrying(
        () ->
            owned(learner, collection)
                .map(found -> decide(found, badge))
                .orElseGet(() -> new Decision.Refuse<>(new Refusal.Unknown())));
  }

  private Decision<BadgeCollection, Refusal> decide(
      BadgeCollection before, CollectionEntry.Elsewhere badge) {
    return switch (badge.found()) {
      case VALID -> kept(before, before.and(badge));
      case EXPIRED, REVOKED, INVALID, UNVERIFIABLE ->
          before.entries().stream().anyMatch(old -> concerns(badge, old, before))
              ? kept(
                  before,
                  before.entries().stream()
                      .map(old -> concerns(badge, old, before) ? found(old, badge) : old)
                      .toList())
              : new Decision.Refuse<>(new Refusal.NotGood());
    };
  }

  /**
   * Whether what is not good says something of an entry: where no entry is of its issuer, which it
   * may not even name, of any with its id.
   */
  private static boolean concerns(
      CollectionEntry.Elsewhere badge, CollectionEntry old, BadgeCollection in) {
    return in.has(badge)
        ? badge.isSame(old)
        : old instanceof CollectionEntry.Elsewhere other && other.hasIdOf(badge);
  }

  /** What is not good says nothing of itself that can be believed. */
  private static CollectionEntry found(CollectionEntry old, CollectionEntry.Elsewhere now) {
    return switch (old) {
      case CollectionEntry.Ours ours -> ours;
      case CollectionEntry.Elsewhere other ->
          ElsewhereBuilder.builder(other).checkedAt(now.checkedAt()).found(now.found()).build();
    };
  }

  private Decision<BadgeCollection, Refusal> kept(
      BadgeCollection before, List<CollectionEntry> entries) {
    if (entries.size() > BadgeCollection.MOST_ENTRIES) {
      return new Decision.Refuse<>(new Refusal.Full());
    }
    if (elsewhere(entries) > BadgeCollection.MOST_ELSEWHERE) {
      return new Decision.Refuse<>(new Refusal.FullOfOthers());
    }
    BadgeCollection after = before.with(before.title(), entries, time.instant());
    return new Decision.Commit<>(List.of(new Change.KeepCollection(after)), after);
  }

  private static long elsewhere(List<CollectionEntry> entries) {
    return entries.stream().filter(CollectionEntry.Elsewhere.class::isInstance).count();
  }
}
