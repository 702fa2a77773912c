package dev.blazon.verification;

import dev.blazon.openbadges.Recipient;
import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Proof;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.recipient.RecipientClaim;
import dev.blazon.verification.recipient.RecipientComparison;
import dev.blazon.verification.recipient.RecipientMatch;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of a report that says whether the badge was awarded to the recipient who is claimed.
 *
 * @param match how the two compare
 * @param type by which property they were compared
 * @param hashed whether the badge publishes a hash of the identity, rather than the identity
 */
public record RecipientAspect(RecipientMatch match, Recipient.Type type, boolean hashed) {
  /**
   * The recipient as a report tells of it; null where nobody was claimed, or nobody is there to
   * compare with.
   */
  static @Nullable RecipientAspect of(Dossier dossier) {
    RecipientClaim claim = dossier.claim();
    Optional<RecipientMatch> match = dossier.recipientComparison().map(RecipientComparison::match);
    return claim == null || match.isEmpty() || dossier.proof() instanceof Proof.Rejected
        ? null
        : new RecipientAspect(match.get(), claim.type(), hashed(dossier));
  }

  private static boolean hashed(Dossier dossier) {
    return dossier
        .object(Role.ASSERTION)
        .flatMap(assertion -> assertion.object("recipient"))
        .filter((BadgeObject recipient) -> recipient.isTrue("hashed"))
        .isPresent();
  }
}
