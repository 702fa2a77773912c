package dev.blazon.functions.verify;

import dev.blazon.http.Problem;
import dev.blazon.http.ProblemException;
import dev.blazon.json.Form;
import dev.blazon.openbadges.Recipient;
import dev.blazon.verification.recipient.RecipientClaim;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the recipient that a client claims for a badge: an e-mail address, a URL or a telephone
 * number, and never more than one.
 */
final class Recipients {
  private static final List<Recipient.Type> TYPES = List.of(Recipient.Type.values());
  private static final int IDENTITY = 2_048;

  private Recipients() {}

  /** Reads the recipient that the member {@code recipient} names. */
  static RecipientClaim read(Form form) {
    List<RecipientClaim> claims =
        TYPES.stream()
            .filter(type -> form.has(type.term()))
            .map(type -> new RecipientClaim(type, form.requiredText(type.term(), IDENTITY)))
            .toList();
    if (claims.size() != 1) {
      form.fault("has to have exactly one of email, url and telephone");
    }
    return claims.isEmpty() ? new RecipientClaim(TYPES.getFirst(), "") : claims.getFirst();
  }

  /** Reads the recipient that parameters or the fields of a form name; null where none does. */
  static @Nullable RecipientClaim of(Map<String, String> texts) {
    List<RecipientClaim> claims =
        TYPES.stream()
            .filter(type -> texts.containsKey(type.term()))
            .map(type -> new RecipientClaim(type, texts.getOrDefault(type.term(), "")))
            .toList();
    if (claims.size() > 1) {
      throw new ProblemException(
          Problem.badRequest("At most one of email, url and telephone is taken."));
    }
    return claims.isEmpty() ? null : claims.getFirst();
  }
}
