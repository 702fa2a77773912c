package dev.blazon.verification;

import dev.blazon.lifecycle.Recipient;
import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.rules.Dossier;
import dev.blazon.verification.rules.Proof;
import dev.blazon.verification.rules.RecipientClaim;
import dev.blazon.verification.rules.RecipientComparison;
import dev.blazon.verification.rules.RecipientMatch;
import dev.blazon.verification.rules.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the badge was awarded to the one who is claimed.
 *
 * @param match how the two compare
 * @param type by which property they were compared
 * @param hashed whether the badge publishes a hash of the identity, rather than the identity
 */
public record RecipientAspect(RecipientMatch match, Recipient.Type type, boolean hashed) {
  /** What was found; null where nobody was claimed, or nobody is there to compare with. */
  static @Nullable RecipientAspect of(Dossier dossier) {
    RecipientClaim claim = dossier.claim();
    Optional<RecipientMatch> match =
        RecipientComparison.of(dossier).map(RecipientComparison::match);
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
