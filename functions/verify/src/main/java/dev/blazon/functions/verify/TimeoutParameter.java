package dev.blazon.functions.verify;

import dev.blazon.http.Problem;
import dev.blazon.http.ProblemException;
import dev.blazon.http.Request;
import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.fetching.FetchLimits;
import java.time.Duration;

/**
 * Reads the query parameter {@code timeout}: for how many seconds, 1 to 20, the hosts of each badge
 * are waited for.
 */
final class TimeoutParameter {
  private static final long LONGEST = FetchLimits.PATIENT.verification().toSeconds();

  private TimeoutParameter() {}

  /**
   * What each badge of a request may spend.
   *
   * @throws ProblemException 400 where {@code timeout} is no whole number of seconds from 1 to 20
   */
  static FetchLimits of(Request request) {
    String asked = request.queryParameter("timeout");
    if (asked == null) {
      return FetchLimits.STANDARD;
    }
    long seconds = asked.matches("[0-9]{1,4}") ? Long.parseLong(asked) : 0;
    if (seconds < 1 || seconds > LONGEST) {
      throw new ProblemException(
          Problem.badRequest(
              "The parameter timeout is a number of seconds from 1 to %d, not %s."
                  .formatted(LONGEST, Quoted.of(asked))));
    }
    return FetchLimits.STANDARD.within(Duration.ofSeconds(seconds));
  }
}
