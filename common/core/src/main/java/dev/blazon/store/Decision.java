package dev.blazon.store;

import java.util.List;

/**
 * What a service wants done, as {@link Commits} takes it: commit these changes, change nothing, or
 * refuse.
 *
 * @param <T> what the service answers where it succeeds
 * @param <R> why it refuses
 */
public sealed interface Decision<T, R> {
  /**
   * To make changes.
   *
   * @param changes all of them hold, or none does; at least one, but where the request is to be
   *     remembered alone
   * @param answer what is answered when they are made
   */
  record Commit<T, R>(List<Change> changes, T answer) implements Decision<T, R> {}

  /** To change nothing, because all is as it was asked for: {@code answer} is answered. */
  record Unchanged<T, R>(T answer) implements Decision<T, R> {}

  /** To refuse, for {@code reason}. */
  record Refuse<T, R>(R reason) implements Decision<T, R> {}
}
