package dev.blazon.verification.rules;

import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.Version;
import java.util.Locale;
import java.util.Optional;

/** How a claimed recipient compares with a badge's. */
public enum RecipientMatch {
  /** The identity as it was given. */
  EXACT("the identity as given"),
  /** The identity without the space around it and in lower case, as most issuers hash it. */
  LOWER_CASE("the identity in lower case"),
  /** The badge is of another recipient than was asked about. */
  NONE("another recipient");

  private final String detail;

  RecipientMatch(String detail) {
    this.detail = detail;
  }

  /** What came of comparing, in words for people. */
  String detail() {
    return detail;
  }

  /** Compares, where both are there to be compared. An Endorsement is awarded to nobody. */
  public static Optional<RecipientMatch> of(Dossier dossier) {
    RecipientClaim claim = dossier.claim();
    if (claim != null && dossier.subject() instanceof Subject.Endorsement) {
      return Optional.of(NONE);
    }
    return claim == null
        ? Optional.empty()
        : dossier
            .object(Role.ASSERTION)
            .flatMap(assertion -> assertion.object("recipient"))
            .map(recipient -> of(recipient, claim, dossier.version(Role.ASSERTION)));
  }

  private static RecipientMatch of(BadgeObject recipient, RecipientClaim claim, Version version) {
    if (!recipient.types().contains(claim.type().term())) {
      return NONE;
    }
    if (is(recipient, claim.identity(), version)) {
      return EXACT;
    }
    String lowerCase = claim.identity().strip().toLowerCase(Locale.ROOT);
    return is(recipient, lowerCase, version) ? LOWER_CASE : NONE;
  }

  private static boolean is(BadgeObject recipient, String identity, Version version) {
    Optional<String> theirs = recipient.text("identity");
    return recipient.isTrue("hashed")
        ? theirs
            .flatMap(text -> IdentityHash.read(text, version))
            .filter(hash -> hash.matches(identity, recipient.text("salt").orElse("")))
            .isPresent()
        : theirs.filter(identity::equals).isPresent();
  }
}
