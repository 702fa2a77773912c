package dev.blazon.notices;

import dev.blazon.endorsing.DecideEndorsement;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.EndorsementState;
import dev.blazon.lifecycle.Endorser;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.notices.mails.Told.Endorsed;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.EndorsementWords;
import dev.blazon.register.Notice;
import dev.blazon.store.EndorsementStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what has become of it that somebody was asked to endorse an Assertion, for the mails that
 * tell its holder.
 */
final class EndorsementsTold {
  private EndorsementsTold() {}

  /** What a mail tells of; empty where it tells of none, or that is forgotten. */
  static Optional<EndorsementRequest> of(Notice notice, EndorsementStore endorsements) {
    return Optional.ofNullable(notice.request())
        .flatMap(
            request ->
                endorsements.endorsementRequest(
                    new Subject(Subject.Kind.ASSERTION, notice.assertion()), request));
  }

  /** Whether what was asked has still become what a mail tells. */
  static boolean allow(Notice notice, Optional<EndorsementRequest> request) {
    return !notice.kind().isOfEndorsement()
        || request.filter(asked -> isTrue(notice, asked.state())).isPresent();
  }

  /** Whoever has asked for the mail has made true what it tells. */
  private static boolean isTrue(Notice notice, EndorsementState state) {
    return state.equals(
        switch (notice.kind()) {
          case ENDORSED ->
              Trail.ENDORSER.equals(notice.askedBy())
                  ? EndorsementState.CONFIRMED
                  : EndorsementState.ACCEPTED;
          case ENDORSEMENT_DECLINED -> EndorsementState.DECLINED;
          case ENDORSEMENT_REVOKED -> EndorsementState.REVOKED;
          case AWARDED, REVOKED, EXPIRED, EXPIRING, RENEWAL_REFUSED ->
              throw new IllegalArgumentException("a mail that tells of no Endorsement");
        });
  }

  /** What the mail says of it, and of whoever endorses. */
  static Endorsed told(
      EndorsementRequest request,
      AssertionRecord assertion,
      IssuerRecord issuer,
      EndorsementStore endorsements) {
    boolean decides =
        DecideEndorsement.isHolders(Optional.of(issuer), Optional.of(assertion), true);
    EndorsementWords words = request.words();
    Endorser endorser = published(request, endorsements);
    return switch (request.state()) {
      case CONFIRMED ->
          words == null
              ? new Endorsed(request, null, null, null, decides)
              : new Endorsed(request, words.name(), words.role(), words.organisation(), decides);
      case ACCEPTED ->
          endorser == null
              ? new Endorsed(request, null, null, null, decides)
              : new Endorsed(
                  request, endorser.name(), endorser.role(), endorser.organisation(), decides);
      case OPEN, DECLINED, REVOKED -> new Endorsed(request, null, null, null, decides);
    };
  }

  private static @Nullable Endorser published(
      EndorsementRequest request, EndorsementStore endorsements) {
    return Optional.ofNullable(request.endorsement())
        .flatMap(endorsements::endorsement)
        .map(EndorsementRecord::endorser)
        .orElse(null);
  }
}
