package dev.blazon.lifecycle;

/** Which badges of somebody count in a {@link Pathway}. What was taken back never does. */
public enum StepPolicy {
  /** Those that are good now. */
  CURRENT,

  /** Those that have expired, too. */
  EXPIRED_TOO
}
