package dev.blazon.lifecycle;

/** Which badges of somebody count in a {@link Pathway}. What was taken back never does. */
public enum StepPolicy {
  /** Those that are good now. */
  CURRENT,

  /** Those that have expired, too. */
  EXPIRED_TOO;

  /** Whether a badge counts though its time is over. */
  public boolean countsExpired() {
    return switch (this) {
      case CURRENT -> false;
      case EXPIRED_TOO -> true;
    };
  }
}
