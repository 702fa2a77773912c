package dev.blazon.pathways;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.StepPolicy;
import java.time.Instant;

/** A badge that somebody has for a step. */
public sealed interface StepBadge {
  /** Whether they have it still, though its time may be over. */
  boolean isHeld(Instant now);

  /** Whether they have it, and its time is not over. */
  boolean isGood(Instant now);

  /** Whether it counts in a pathway that counts such badges. */
  default boolean counts(StepPolicy counting, Instant now) {
    return isHeld(now) && (isGood(now) || counting.countsExpired());
  }

  /** One of this deployment. */
  record Ours(AssertionRecord assertion) implements StepBadge {
    @Override
    public boolean isHeld(Instant now) {
      return switch (assertion.statusAt(now)) {
        case ACTIVE, RENEWED, EXPIRED -> true;
        case REVOKED, SUPERSEDED, ERASED -> false;
      };
    }

    @Override
    public boolean isGood(Instant now) {
      return switch (assertion.statusAt(now)) {
        case ACTIVE, RENEWED -> true;
        case EXPIRED, REVOKED, SUPERSEDED, ERASED -> false;
      };
    }
  }

  /** One of another host, as it was when our verifier looked at it last. */
  record Elsewhere(CollectionEntry.Elsewhere badge) implements StepBadge {
    @Override
    public boolean isHeld(Instant now) {
      return switch (badge.found()) {
        case VALID, EXPIRED -> true;
        // Of one whose host does not answer, nobody can say.
        case REVOKED, INVALID, UNVERIFIABLE -> false;
      };
    }

    @Override
    public boolean isGood(Instant now) {
      return switch (badge.found()) {
        case VALID -> {
          Instant expires = badge.expires();
          yield expires == null || now.isBefore(expires);
        }
        case EXPIRED, REVOKED, INVALID, UNVERIFIABLE -> false;
      };
    }
  }
}
