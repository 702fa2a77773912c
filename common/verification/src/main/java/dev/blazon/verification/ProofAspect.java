package dev.blazon.verification;

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
 * Whether it is proven that the named issuer awarded the badge.
 *
 * @param state which it is
 * @param type what proves it; null where the input leads to no badge
 * @param key the IRI of the key that made the signature; null for a hosted badge, where no key made
 *     it, and where the key has no IRI
 */
public record ProofAspect(State state, @Nullable Type type, @Nullable String key) {
  /** Whether it is proven that the named issuer awarded the badge. */
  public enum State {
    /** It is proven: the issuer awarded it. */
    VERIFIED,
    /** What should prove it proves the contrary, or nothing. */
    BROKEN,
    /** Not all that would prove it was there to be looked at. */
    UNKNOWN
  }

  /** What proves that a badge is its issuer's. */
  public enum Type {
    /** The URL that it is hosted at, which the issuer's Profile allows. */
    HOSTED,
    /** The signature of a key that the issuer lists. */
    SIGNED
  }

  static ProofAspect of(List<Check> checks, Dossier dossier) {
    return new ProofAspect(state(checks, dossier), type(dossier), key(dossier));
  }

  private static State state(List<Check> checks, Dossier dossier) {
    if (Check.failed(checks, Aspect.PROOF, Severity.INVALID)) {
      return State.BROKEN;
    }
    return dossier.complete() && !Check.failed(checks, Aspect.PROOF, Severity.UNVERIFIABLE)
        ? State.VERIFIED
        : State.UNKNOWN;
  }

  private static @Nullable Type type(Dossier dossier) {
    if (!dossier.isStatement()) {
      return null;
    }
    return switch (dossier.located()) {
      case Located.Hosted hosted -> Type.HOSTED;
      case Located.Signed signed -> Type.SIGNED;
      case Located.BadToken badToken -> Type.SIGNED;
      case Located.Nowhere nowhere -> null;
      case Located.NotAsked notAsked -> null;
    };
  }

  private static @Nullable String key(Dossier dossier) {
    return dossier.proof() instanceof Proof.Verified
        ? dossier.documents(Role.KEY).stream()
            .map(Document::url)
            .filter(url -> !url.isEmpty())
            .findFirst()
            .orElse(null)
        : null;
  }
}
