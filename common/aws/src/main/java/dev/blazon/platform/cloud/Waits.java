package dev.blazon.platform.cloud;

import java.time.Duration;

/** How long a function waits for AWS. */
public final class Waits {
  /**
   * How long a call may take, retries included: less than the shortest {@code Timeout} of {@code
   * template.yaml}, so that a function can still answer that AWS does not.
   */
  public static final Duration CALL = Duration.ofSeconds(8);

  /**
   * How long one attempt may take: enough for the first of all, which connects and loads classes.
   * What takes longer hangs, as a connection does that SnapStart's snapshot kept and its other end
   * did not; the next attempt makes a new one.
   */
  public static final Duration ATTEMPT = Duration.ofSeconds(3);

  private Waits() {}
}
