package dev.blazon.service;

import dev.blazon.store.Transactions.Commit;

/**
 * How many Assertions a scheduled sweep expired, revoked or could not change, and whether it had
 * time for all; the function logs it.
 *
 * @param expired how many Assertions it expired
 * @param revoked how many it revoked because the key that signed them is compromised
 * @param raced how many somebody else changed at the same time
 * @param failed how many could not be changed; the next sweep tries again
 * @param complete whether there was time for all that was due
 */
public record Swept(int expired, int revoked, int raced, int failed, boolean complete) {
  public static final Swept NOTHING = new Swept(0, 0, 0, 0, true);
  static final Swept EXPIRED = new Swept(1, 0, 0, 0, true);
  static final Swept REVOKED = new Swept(0, 1, 0, 0, true);
  static final Swept RACED = new Swept(0, 0, 1, 0, true);
  static final Swept FAILED = new Swept(0, 0, 0, 1, true);
  static final Swept OUT_OF_TIME = new Swept(0, 0, 0, 0, false);

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
    return new Swept(
        expired + other.expired,
        revoked + other.revoked,
        raced + other.raced,
        failed + other.failed,
        complete && other.complete);
  }

  /** Whether nothing of what was due is left. */
  boolean settled() {
    return raced == 0 && failed == 0 && complete;
  }
}
