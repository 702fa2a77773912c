package dev.blazon.functions.issue;

import dev.blazon.http.Problem;
import dev.blazon.http.ProblemException;
import dev.blazon.http.RecipientQuery;
import dev.blazon.http.Request;
import dev.blazon.issuing.FindAssertions.Sought;
import dev.blazon.json.Times;
import dev.blazon.lifecycle.Status;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the search parameters of a request for awarded Assertions: recipient, time of issue,
 * status. What is wrong is told by the parameter's name.
 */
final class SoughtQuery {
  private SoughtQuery() {}

  static Sought read(Request request) {
    Instant from = time(request, "issuedFrom");
    Instant to = time(request, "issuedTo");
    if (from != null && to != null && !from.isBefore(to)) {
      throw bad("The parameter issuedFrom has to be before issuedTo, which is not within it.");
    }
    return new Sought(RecipientQuery.read(request).orElse(null), from, to, status(request));
  }

  private static @Nullable Instant time(Request request, String name) {
    String text = request.queryParameter(name);
    try {
      return text == null ? null : Times.instantOrDay(text);
    } catch (DateTimeException e) {
      throw bad(
          "The parameter "
              + name
              + " has to be an ISO 8601 date, such as 2027-01-31, or date and time with a zone,"
              + " such as 2027-01-31T12:00:00Z, in the years 1 to 9999.");
    }
  }

  private static @Nullable Status status(Request request) {
    String text = request.queryParameter("status");
    if (text == null) {
      return null;
    }
    return Arrays.stream(Status.values())
        .filter(status -> status.toString().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                bad(
                    "The parameter status has to be one of "
                        + Arrays.toString(Status.values())
                        + "."));
  }

  private static ProblemException bad(String detail) {
    return new ProblemException(Problem.badRequest(detail));
  }
}
