package dev.blazon.functions.local;

import java.time.Duration;
import java.util.Locale;

/**
 * Thrown by the local server where a function has taken longer than its {@code Timeout} in the
 * template.
 */
public final class FunctionTimedOut extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With the message that Lambda logs for it. */
  FunctionTimedOut(String function, Duration timeout) {
    super(
        String.format(
            Locale.ROOT,
            "%s: Task timed out after %.2f seconds",
            function,
            timeout.toMillis() / 1000.0));
  }
}
