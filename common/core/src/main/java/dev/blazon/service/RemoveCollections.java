package dev.blazon.service;

import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.store.CollectionStore;
import dev.blazon.store.Page;

/** Removes all collections that somebody has made, for a person who wants nothing to be kept. */
public final class RemoveCollections {
  private final CollectionStore collections;
  private final ChangeCollection one;

  /** Removes what this store has, each as {@code one} removes it. */
  public RemoveCollections(CollectionStore collections, ChangeCollection one) {
    this.collections = collections;
    this.one = one;
  }

  /**
   * Whether there is any; eventually consistent.
   *
   * @param learner whose, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   */
  public boolean has(String learner) {
    return !collections.collections(learner, null, 1).elements().isEmpty();
  }

  /**
   * Removes them, {@link BadgeCollection#MOST} at most. One that was made in the same second may be
   * missed, because the list of them is eventually consistent.
   *
   * @param learner whose, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   * @return whether that were all; where not, it has to be done again
   * @throws dev.blazon.store.StoreBusy where one could not be removed; it has to be done again
   */
  public boolean remove(String learner) {
    Page<BadgeCollection> listed = collections.collections(learner, null, BadgeCollection.MOST);
    // Whatever the list has that is gone by now is refused, and that is as good.
    Parallel.each(listed.elements(), found -> one.remove(learner, found.id()));
    return listed.cursor() == null;
  }
}
