package dev.blazon.functions.local.gateway;

import dev.blazon.functions.local.template.Deployment.Throttle;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Throttles requests to the local server as API Gateway does: a bucket of {@code burst} tokens that
 * fills at {@code rate} a second.
 */
final class TokenBucket {
  private final Throttle throttle;
  private final InstantSource time;
  private double tokens;
  private Instant filled;

  TokenBucket(Throttle throttle, InstantSource time) {
    this.throttle = throttle;
    this.time = time;
    this.tokens = throttle.burst();
    this.filled = time.instant();
  }

  /** Takes a token; false where there is none. */
  synchronized boolean take() {
    Instant now = time.instant();
    double seconds = Duration.between(filled, now).toNanos() / 1e9;
    tokens = Math.min(throttle.burst(), tokens + Math.max(0, seconds) * throttle.rate());
    filled = now;
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }
}
