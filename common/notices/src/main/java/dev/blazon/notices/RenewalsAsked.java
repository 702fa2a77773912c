package dev.blazon.notices;

import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.register.RenewalRequest;
import dev.blazon.store.RegisterStore;
import java.util.Optional;

/**
 * Finds the holder's request for renewal that a mail about an expiry or a refused renewal has to
 * mention, and says whether a mail about a refusal is still true.
 */
final class RenewalsAsked {
  private RenewalsAsked() {}

  /** What is asked; empty for nothing, and where a mail of this kind says nothing of it. */
  static Optional<RenewalRequest> of(NoticeKind kind, String assertion, RegisterStore register) {
    return switch (kind) {
      case AWARDED, REVOKED, EXPIRED, ENDORSED, ENDORSEMENT_DECLINED, ENDORSEMENT_REVOKED ->
          Optional.empty();
      case EXPIRING, RENEWAL_REFUSED -> register.renewalRequest(assertion);
    };
  }

  /** Whether what is asked allows a mail of this kind: only what is refused still is told so. */
  static boolean allow(NoticeKind kind, Optional<RenewalRequest> request) {
    return switch (kind) {
      case AWARDED,
          REVOKED,
          EXPIRED,
          EXPIRING,
          ENDORSED,
          ENDORSEMENT_DECLINED,
          ENDORSEMENT_REVOKED ->
          true;
      case RENEWAL_REFUSED -> request.isPresent() && !request.get().isOpen();
    };
  }
}
