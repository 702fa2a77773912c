package dev.blazon.store;

import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.Ids;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the collections that people make of their badges. */
public interface CollectionStore {
  /** A collection by its id, read consistently. */
  Optional<BadgeCollection> collection(String id);

  /**
   * The collections of somebody, the latest {@code createdAt} first; eventually consistent.
   *
   * @param learner whose, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   * @param cursor where to go on, as an earlier page gave it; null for the beginning
   * @param limit how many at most; at least 1
   * @throws InvalidCursor where no page gave this cursor
   */
  Page<BadgeCollection> collections(String learner, @Nullable String cursor, int limit);

  /**
   * A collection of one person; empty where they have none of this id, and where it is no id.
   *
   * @param learner whose it is to be, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   */
  default Optional<BadgeCollection> owned(String learner, String id) {
    return Ids.parse(id).flatMap(this::collection).filter(found -> found.learner().equals(learner));
  }
}
