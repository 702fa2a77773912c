package dev.blazon.functions.issue;

import dev.blazon.http.Problem;
import dev.blazon.http.ProblemException;
import dev.blazon.http.Request;
import dev.blazon.issuing.FindAssertions.Sought;
import dev.blazon.json.Times;
import dev.blazon.lifecycle.Status;
import dev.blazon.openbadges.Recipient;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a query which Assertions are sought. What is wrong is told by the parameter's name; a
 * recipient is never repeated.
 */
final class SoughtQuery {
  private static final String RECIPIENT = "recipient";

  private SoughtQuery() {}

  static Sought read(Request request) {
    Instant from = time(request, "issuedFrom");
    Instant to = time(request, "issuedTo");
    if (from != null && to != null && !from.isBefore(to)) {
      throw bad("The parameter issuedFrom has to be before issuedTo, which is not within it.");
    }
    return new Sought(recipient(request), from, to, status(request));
  }

  /** Of whom; there has to be one. */
  static Recipient requiredRecipient(Request request) {
    Recipient recipient = recipient(request);
    if (recipient == null) {
      throw bad("The parameter recipient is missing.");
    }
    return recipient;
  }

  private static @Nullable Recipient recipient(Request request) {
    String text = request.queryParameter(RECIPIENT);
    return text == null
        ? null
        : Recipient.named(text)
            .orElseThrow(
                () ->
                    bad(
                        "The parameter recipient has to be an e-mail address, a URL, or a telephone"
                            + " number such as +493012345, percent-encoded: a plus sign is written"
                            + " %2B."));
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
