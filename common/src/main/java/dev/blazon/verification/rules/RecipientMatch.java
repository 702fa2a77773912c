package dev.blazon.verification.rules;

import dev.blazon.verification.documents.BadgeObject;
import java.util.Locale;
import java.util.Optional;

/** How a claimed recipient compares with a badge's. */
public enum RecipientMatch {
  /** The identity as it was given. */
  EXACT("the identity as given"),
  /** The identity without the space around it and in lower case, as most issuers hash it. */
  LOWER_CASE("the identity in lower case"),
  /** Another one. */
  NONE("another recipient");

  private final String detail;

  RecipientMatch(String detail) {
    this.detail = detail;
  }

  /** For people. */
  String detail() {
    return detail;
  }

  /** Compares, where both are there to be compared. */
  public static Optional<RecipientMatch> of(Dossier dossier) {
    RecipientClaim claim = dossier.claim();
    return claim == null
        ? Optional.empty()
        : dossier
            .object(Role.ASSERTION)
            .flatMap(assertion -> assertion.object("recipient"))
            .map(recipient -> of(recipient, claim));
  }

  private static RecipientMatch of(BadgeObject recipient, RecipientClaim claim) {
    if (!recipient.types().contains(claim.type().term())) {
      return NONE;
    }
    if (is(recipient, claim.identity())) {
      return EXACT;
    }
    String lowerCase = claim.identity().strip().toLowerCase(Locale.ROOT);
    return is(recipient, lowerCase) ? LOWER_CASE : NONE;
  }

  private static boolean is(BadgeObject recipient, String identity) {
    Optional<String> theirs = recipient.text("identity");
    return recipient.isTrue("hashed")
        ? theirs
            .flatMap(IdentityHash::read)
            .filter(hash -> hash.matches(identity, recipient.text("salt").orElse("")))
            .isPresent()
        : theirs.filter(identity::equals).isPresent();
  }
}
