package dev.blazon.lifecycle;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Badges that somebody shows side by side, on a page with a title of their own. Whoever has the
 * link sees it: its id cannot be guessed.
 *
 * @param id its id
 * @param learner whose it is, as {@code RecipientDigests#ofDeployment} has it
 * @param title what its owner calls it: a line of 1 to {@link Lengths#NAME} characters
 * @param entries the badges, in the order that was chosen; {@value #MOST_ENTRIES} at most
 * @param createdAt since when
 * @param changedAt when it was changed last
 * @param version counts its changes, for optimistic locking; 1 while it is new
 */
@RecordBuilder
public record BadgeCollection(
    String id,
    String learner,
    String title,
    List<CollectionEntry> entries,
    Instant createdAt,
    Instant changedAt,
    long version) {
  /** As many badges are in one at most. */
  public static final int MOST_ENTRIES = 100;

  /**
   * As many badges of other hosts are among them at most: their names are kept in it, and lists of
   * collections read them all.
   */
  public static final int MOST_ELSEWHERE = 25;

  /** As many pictures of its badges stand for it on a card, at most. */
  public static final int PICTURES = 6;

  /** As many collections somebody has at most. */
  public static final int MOST = 50;

  /** The entries cannot be changed. */
  public BadgeCollection {
    entries = List.copyOf(entries);
  }

  /** The same as it is changed now. */
  public BadgeCollection with(String newTitle, List<CollectionEntry> newEntries, Instant now) {
    return BadgeCollectionBuilder.builder(this)
        .title(newTitle)
        .entries(newEntries)
        .changedAt(now)
        .version(version + 1)
        .build();
  }

  /** Whether there is a badge in it that is named like this. */
  public boolean has(CollectionEntry entry) {
    return entries.stream().anyMatch(other -> other.isSame(entry));
  }

  /**
   * The entries with one more: at the end, or in the place of one that is the same badge.
   *
   * @return more than {@value #MOST_ENTRIES} where there is no room for it
   */
  public List<CollectionEntry> and(CollectionEntry entry) {
    List<CollectionEntry> all = new ArrayList<>(entries);
    if (has(entry)) {
      all.replaceAll(other -> other.isSame(entry) ? entry : other);
    } else {
      all.add(entry);
    }
    return all;
  }

  /** Without whose it is, so that no log has it. */
  @Override
  public String toString() {
    return "BadgeCollection[" + id + "]";
  }
}
