package dev.blazon.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The declaration that a signing key is compromised: from some time on others may have signed with
 * it. It is never taken back; what can still be learned is that it began earlier.
 *
 * @param since from when on, to the second: what is said to be issued then or later is not good
 * @param reason what is known of it, or null
 * @param declaredAt when it was said
 * @param settled whether everything that the issuer itself has signed since then is revoked
 */
public record Compromise(
    Instant since, @Nullable String reason, Instant declaredAt, boolean settled) {
  /**
   * A request that was signing when the declaration came has ended by then, and what it wrote is in
   * every index.
   */
  private static final Duration CALM = Duration.ofMinutes(1);

  /** When what was signed since then is to be revoked; empty where all of it is. */
  public Optional<Instant> due() {
    return settled ? Optional.empty() : Optional.of(declaredAt.plus(CALM));
  }

  /** The same, with everything revoked that was signed since then. */
  public Compromise whenSettled() {
    return new Compromise(since, reason, declaredAt, true);
  }
}
