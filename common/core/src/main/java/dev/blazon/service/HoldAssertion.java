package dev.blazon.service;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.Hold;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.Result;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Holds an Assertion, for its issuer: it is not renewed by itself until it is released. Its issuer
 * can renew it still. Holding it for another reason replaces the first; for the same reason it
 * changes nothing.
 */
public final class HoldAssertion {
  private final AssertionStore assertions;
  private final Commits commits;
  private final InstantSource time;

  /** Holds Assertions of this store. */
  public HoldAssertion(AssertionStore assertions, Commits commits, InstantSource time) {
    this.assertions = assertions;
    this.commits = commits;
    this.time = time;
  }

  /**
   * An Assertion that is held.
   *
   * @param id the Assertion's id
   * @param hold why, and since when
   */
  public record Held(String id, HoldView hold) {}

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** There is no such Assertion of this issuer. */
    record UnknownAssertion() implements Refusal {}

    /** Its issuer has taken it back. */
    record Revoked() implements Refusal {}

    /** Its time is over. */
    record Expired() implements Refusal {}

    /** Nothing of it is left. */
    record Erased() implements Refusal {}

    /**
     * The next one is there already, which can be held.
     *
     * @param successor the id of the next
     */
    record Renewed(String successor) implements Refusal {}

    /**
     * Another stands in its place, which can be held.
     *
     * @param successor the id of the other
     */
    record Superseded(String successor) implements Refusal {}
  }

  /** Holds it, as {@code by} says: as {@link dev.blazon.lifecycle.Trail} has it. */
  public Result<Held, Refusal> hold(String issuer, String assertion, String reason, String by) {
    return commits.retrying(() -> decide(issuer, assertion, reason, by));
  }

  private Decision<Held, Refusal> decide(String issuer, String id, String reason, String by) {
    Optional<AssertionRecord> found = Assertions.ownedBy(issuer, id, assertions);
    if (found.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.UnknownAssertion());
    }
    Instant now = time.instant();
    AssertionRecord assertion = found.get();
    return switch (assertion.statusAt(now)) {
      case ACTIVE -> held(assertion, new Hold(reason, now, by));
      case EXPIRED -> new Decision.Refuse<>(new Refusal.Expired());
      case REVOKED -> new Decision.Refuse<>(new Refusal.Revoked());
      case ERASED -> new Decision.Refuse<>(new Refusal.Erased());
      case RENEWED ->
          new Decision.Refuse<>(new Refusal.Renewed(String.valueOf(assertion.successor())));
      case SUPERSEDED ->
          new Decision.Refuse<>(new Refusal.Superseded(String.valueOf(assertion.successor())));
    };
  }

  private static Decision<Held, Refusal> held(AssertionRecord assertion, Hold hold) {
    Hold before = assertion.hold();
    return before != null && before.reason().equals(hold.reason())
        ? new Decision.Unchanged<>(new Held(assertion.id(), HoldView.of(before)))
        : new Decision.Commit<>(
            List.of(new Change.ReplaceAssertion(assertion.heldBack(hold))),
            new Held(assertion.id(), HoldView.of(hold)));
  }
}
