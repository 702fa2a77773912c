package dev.blazon.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a runtime has told the Runtime API of an event, or of its own start.
 *
 * @param kind whether the event was answered
 * @param requestId the event's; null for what failed at the start
 * @param headers of the request, by their names in lower case
 * @param body the answer, or what failed as JSON
 * @param nanos {@link System#nanoTime} when its last byte was there
 * @param status what the runtime was told in return, such as 202
 */
public record RuntimeReport(
    Kind kind,
    @Nullable String requestId,
    Map<String, String> headers,
    byte[] body,
    long nanos,
    int status) {
  /** Which of its three ways a runtime took to tell it. */
  public enum Kind {
    /** The event was answered. */
    RESPONSE,
    /** The handler failed at the event. */
    ERROR,
    /** The runtime or the handler failed at its start. */
    INIT_ERROR
  }

  /** The body as text. */
  public String text() {
    return new String(body, UTF_8);
  }

  /** With its body as text, for the messages of tests. */
  @Override
  public String toString() {
    return "%s %s %d %s %s".formatted(kind, requestId, status, headers, shortened());
  }

  private String shortened() {
    return new String(Arrays.copyOf(body, Math.min(body.length, 2000)), UTF_8);
  }
}
