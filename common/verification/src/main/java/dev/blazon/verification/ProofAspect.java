package dev.blazon.verification;

import dev.blazon.openbadges.VerificationType;
import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Dossier;
import dev.blazon.verification.dossier.Located;
import dev.blazon.verification.dossier.Proof;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.rules.Aspect;
import dev.blazon.verification.rules.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a report that says whether it is proven that the named issuer awarded the badge.
 *
 * @param state which it is
 * @param verification what has to prove it: the URL that it is hosted at, which the issuer's
 *     Profile allows, or the signature of a key that the issuer lists; null where the input leads
 *     to no badge
 * @param publicKey the IRI of the key that made the signature; null for a hosted badge, where no
 *     key made it, and where the key has no IRI
 */
public record ProofAspect(
    State state, @Nullable VerificationType verification, @Nullable String publicKey) {
  /** Whether it is proven that the named issuer awarded the badge. */
  public enum State {
    /** It is proven: the issuer awarded it. */
    VERIFIED,
    /** What should prove it proves the contrary, or nothing. */
    BROKEN,
    /** Not all that would prove it was there to be looked at. */
    UNKNOWN
  }

  static ProofAspect of(List<Check> checks, Dossier dossier) {
    return new ProofAspect(state(checks, dossier), verification(dossier), publicKey(dossier));
  }

  private static State state(List<Check> checks, Dossier dossier) {
    if (Check.failed(checks, Aspect.PROOF, Severity.INVALID)) {
      return State.BROKEN;
    }
    return dossier.complete() && !Check.failed(checks, Aspect.PROOF, Severity.UNVERIFIABLE)
        ? State.VERIFIED
        : State.UNKNOWN;
  }

  private static @Nullable VerificationType verification(Dossier dossier) {
    if (!dossier.isStatement()) {
      return null;
    }
    return switch (dossier.located()) {
      case Located.Hosted hosted -> VerificationType.HOSTED;
      case Located.Signed signed -> VerificationType.SIGNED;
      case Located.BadToken badToken -> VerificationType.SIGNED;
      case Located.Nowhere nowhere -> null;
      case Located.NotAsked notAsked -> null;
    };
  }

  private static @Nullable String publicKey(Dossier dossier) {
    return dossier.proof() instanceof Proof.Verified
        ? dossier.documents(Role.KEY).stream()
            .map(Document::url)
            .filter(url -> !url.isEmpty())
            .findFirst()
            .orElse(null)
        : null;
  }
}
