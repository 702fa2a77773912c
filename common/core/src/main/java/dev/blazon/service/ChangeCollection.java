package dev.blazon.service;

import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.store.Change;
import dev.blazon.store.CollectionStore;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.Result;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes a collection as its owner wants it, and removes it. */
public final class ChangeCollection {
  private final CollectionStore collections;
  private final HeldBadges held;
  private final Commits commits;
  private final InstantSource time;

  /** Changes what this store has. */
  public ChangeCollection(
      CollectionStore collections, RegisterStore register, Commits commits, InstantSource time) {
    this.collections = collections;
    this.held = new HeldBadges(register);
    this.commits = commits;
    this.time = time;
  }

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** This person has no such collection. */
    record Unknown() implements Refusal {}

    /** The title is no line of 1 to 200 characters that can be seen. */
    record BadTitle() implements Refusal {}

    /** It was changed meanwhile: what was asked for is of another version. */
    record Stale() implements Refusal {}

    /** There is no room for what was added. */
    record Full() implements Refusal {}
  }

  /**
   * Changes a collection. What its owner holds no more goes from it as well.
   *
   * @param learner who changes it, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   * @param version the version that they have seen
   */
  public Result<BadgeCollection, Refusal> change(
      String learner, String collection, long version, CollectionEdit edit) {
    return commits.retrying(
        () ->
            collections
                .owned(learner, collection)
                .map(found -> decide(found, version, edit))
                .orElseGet(() -> new Decision.Refuse<>(new Refusal.Unknown())));
  }

  private Decision<BadgeCollection, Refusal> decide(
      BadgeCollection before, long version, CollectionEdit edit) {
    Optional<String> title = CollectionTitles.read(edit.title());
    if (before.version() != version) {
      return new Decision.Refuse<>(new Refusal.Stale());
    }
    if (title.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.BadTitle());
    }
    List<CollectionEntry> left = left(before, edit.step());
    List<CollectionEntry> added = added(left, edit.added());
    // Each that is added is a read: there are no more of them than there is room for.
    if (left.size() + added.size() > BadgeCollection.MOST_ENTRIES) {
      return new Decision.Refuse<>(new Refusal.Full());
    }
    List<CollectionEntry> entries = new ArrayList<>(left);
    entries.addAll(held.among(added, before.learner()));
    if (title.get().equals(before.title()) && entries.equals(before.entries())) {
      return new Decision.Unchanged<>(before);
    }
    BadgeCollection after = before.with(title.get(), entries, time.instant());
    return new Decision.Commit<>(List.of(new Change.KeepCollection(after)), after);
  }

  private List<CollectionEntry> left(BadgeCollection before, CollectionEdit.Step step) {
    List<CollectionEntry> left = new ArrayList<>(held.among(before.entries(), before.learner()));
    step.on(before.entries(), left);
    return left;
  }

  /** Those that are not in it, each once. */
  private static List<CollectionEntry> added(List<CollectionEntry> left, List<String> assertions) {
    return assertions.stream()
        .distinct()
        .<CollectionEntry>map(CollectionEntry.Ours::new)
        .filter(entry -> !left.contains(entry))
        .toList();
  }

  /**
   * Removes a collection; whoever comes too late finds none.
   *
   * @param learner who removes it, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   */
  public Result<BadgeCollection, Refusal> remove(String learner, String collection) {
    return commits.retrying(
        () ->
            collections
                .owned(learner, collection)
                .<Decision<BadgeCollection, Refusal>>map(
                    found ->
                        new Decision.Commit<>(
                            List.of(new Change.RemoveCollection(found.id(), found.version())),
                            found))
                .orElseGet(() -> new Decision.Refuse<>(new Refusal.Unknown())));
  }
}
