package dev.blazon.service;

import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.BadgeCollectionBuilder;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.Ids;
import dev.blazon.store.Change;
import dev.blazon.store.CollectionStore;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.Result;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Makes a collection of somebody's badges. */
public final class MakeCollection {
  private final CollectionStore collections;
  private final HeldBadges held;
  private final Commits commits;
  private final Ids ids;
  private final InstantSource time;

  /** Makes them of what this register says who holds. */
  public MakeCollection(
      CollectionStore collections,
      RegisterStore register,
      Commits commits,
      Ids ids,
      InstantSource time) {
    this.collections = collections;
    this.held = new HeldBadges(register);
    this.commits = commits;
    this.ids = ids;
    this.time = time;
  }

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** The title is no line of 1 to 200 characters that can be seen. */
    record BadTitle() implements Refusal {}

    /** They have {@link BadgeCollection#MOST} already. */
    record TooMany() implements Refusal {}
  }

  /**
   * Makes one. What the learner does not hold is left out, and so is what is more than {@link
   * BadgeCollection#MOST_ENTRIES}. Who makes several in the same second may get a few more than
   * {@link BadgeCollection#MOST}: the list of them is eventually consistent.
   *
   * @param learner whose, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   * @param title as it was typed
   * @param assertions the ids of the badges that it begins with, in their order
   */
  public Result<BadgeCollection, Refusal> make(
      String learner, String title, List<String> assertions) {
    return commits.retrying(
        () -> {
          Optional<String> read = CollectionTitles.read(title);
          if (read.isEmpty()) {
            return new Decision.Refuse<>(new Refusal.BadTitle());
          }
          if (isFull(learner)) {
            return new Decision.Refuse<>(new Refusal.TooMany());
          }
          BadgeCollection made = made(learner, read.get(), assertions);
          return new Decision.Commit<>(List.of(new Change.KeepCollection(made)), made);
        });
  }

  private boolean isFull(String learner) {
    return collections.collections(learner, null, BadgeCollection.MOST).elements().size()
        >= BadgeCollection.MOST;
  }

  private BadgeCollection made(String learner, String title, List<String> assertions) {
    Instant now = time.instant();
    List<CollectionEntry> entries =
        assertions.stream()
            .distinct()
            .limit(BadgeCollection.MOST_ENTRIES)
            .<CollectionEntry>map(CollectionEntry.Ours::new)
            .toList();
    return BadgeCollectionBuilder.builder()
        .id(ids.next())
        .learner(learner)
        .title(title)
        .entries(held.among(entries, learner))
        .createdAt(now)
        .changedAt(now)
        .version(1)
        .build();
  }
}
