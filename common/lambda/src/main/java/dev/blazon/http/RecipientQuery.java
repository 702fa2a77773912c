package dev.blazon.http;

import dev.blazon.openbadges.Recipient;
import java.util.Optional;

/**
 * Reads the query parameter {@code recipient}, by which an issuer names a person: an e-mail
 * address, a URL, or a telephone number as E.164 writes it. What is wrong is answered with 400, and
 * never repeated.
 */
public final class RecipientQuery {
  private static final String RECIPIENT = "recipient";

  private RecipientQuery() {}

  /** Who is meant; empty where the query does not have the parameter. */
  public static Optional<Recipient> read(Request request) {
    return Optional.ofNullable(request.queryParameter(RECIPIENT)).map(RecipientQuery::read);
  }

  /** Who is meant; there has to be somebody. */
  public static Recipient required(Request request) {
    return read(request).orElseThrow(() -> bad("The parameter recipient is missing."));
  }

  private static Recipient read(String text) {
    return Recipient.named(text)
        .orElseThrow(
            () ->
                bad(
                    "The parameter recipient has to be an e-mail address, a URL, or a telephone"
                        + " number such as +493012345, percent-encoded: a plus sign is written"
                        + " %2B."));
  }

  private static ProblemException bad(String detail) {
    return new ProblemException(Problem.badRequest(detail));
  }
}
