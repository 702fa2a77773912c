package dev.blazon.service;

import dev.blazon.store.Transactions.Commit;
import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * What a scheduled sweep did to how many Assertions, and whether it had time for all; the function
 * logs it.
 *
 * @param expired how many Assertions it expired
 * @param revoked how many it revoked because the key that signed them is compromised
 * @param renewed how many it renewed
 * @param announced of how many it told that they will expire, or can be renewed
 * @param raced how many somebody else changed at the same time
 * @param failed how many could not be changed; the next sweep tries again
 * @param complete whether there was time for all that was due
 */
@RecordBuilder
public record Swept(
    int expired, int revoked, int renewed, int announced, int raced, int failed, boolean complete) {
  public static final Swept NOTHING =
      SweptBuilder.builder()
          .expired(0)
          .revoked(0)
          .renewed(0)
          .announced(0)
          .raced(0)
          .failed(0)
          .complete(true)
          .build();
  static final Swept EXPIRED = SweptBuilder.builder(NOTHING).expired(1).build();
  static final Swept REVOKED = SweptBuilder.builder(NOTHING).revoked(1).build();
  static final Swept RENEWED = SweptBuilder.builder(NOTHING).renewed(1).build();
  static final Swept ANNOUNCED = SweptBuilder.builder(NOTHING).announced(1).build();
  static final Swept RACED = SweptBuilder.builder(NOTHING).raced(1).build();
  static final Swept FAILED = SweptBuilder.builder(NOTHING).failed(1).build();
  static final Swept OUT_OF_TIME = SweptBuilder.builder(NOTHING).complete(false).build();

  /** Counts one change: as {@code done} where it was made, and else as overtaken by another. */
  static Swept of(Commit commit, Swept done) {
    return switch (commit) {
      case Commit.Committed() -> done;
      case Commit.Conflict ignored -> RACED;
      case Commit.Replayed ignored -> throw new IllegalStateException("nothing was remembered");
    };
  }

  /** The sum of this and another part of the same sweep. */
  public Swept plus(Swept other) {
    return SweptBuilder.builder()
        .expired(expired + other.expired)
        .revoked(revoked + other.revoked)
        .renewed(renewed + other.renewed)
        .announced(announced + other.announced)
        .raced(raced + other.raced)
        .failed(failed + other.failed)
        .complete(complete && other.complete)
        .build();
  }

  /** How many Assertions time has nothing to do to any more, for now. */
  int done() {
    return expired + renewed + announced;
  }

  /** Whether nothing of what was due is left. */
  boolean settled() {
    return raced == 0 && failed == 0 && complete;
  }
}
