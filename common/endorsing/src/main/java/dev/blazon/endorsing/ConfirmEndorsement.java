package dev.blazon.endorsing;

import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.Trail;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.EndorsementWords;
import dev.blazon.service.Subjects;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.Result;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Has somebody endorse who was asked to, with the words that they have looked at. It is published
 * once whoever decides has accepted it ({@link DecideEndorsement}).
 */
public final class ConfirmEndorsement {
  private final EndorsementStore endorsements;
  private final Subjects subjects;
  private final Commits commits;
  private final EndorsementLinks links;
  private final ContactCipher cipher;
  private final HolderNotices notices;
  private final boolean mailing;
  private final InstantSource time;

  /**
   * @param mailing whether this deployment sends mails; where it does not, nobody has to show an
   *     address
   */
  public ConfirmEndorsement(
      EndorsementStore endorsements,
      Subjects subjects,
      Commits commits,
      EndorsementLinks links,
      ContactCipher cipher,
      HolderNotices notices,
      boolean mailing,
      InstantSource time) {
    this.endorsements = endorsements;
    this.subjects = subjects;
    this.commits = commits;
    this.links = links;
    this.cipher = cipher;
    this.notices = notices;
    this.mailing = mailing;
    this.time = time;
  }

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** The link is none of ours, or good no more. */
    record Unknown() implements Refusal {}

    /** It is too late, or what was to be endorsed is gone. */
    record Closed(EndorsementRequest request) implements Refusal {}

    /** They have said nothing yet, or have shown no address. */
    record NothingSaid(EndorsementRequest request) implements Refusal {}

    /** What they say has changed since they have looked at it. */
    record Changed(EndorsementRequest request) implements Refusal {}
  }

  /**
   * Endorses; done again, it changes nothing.
   *
   * @param token the link's
   * @param seen the {@link EndorsementWords#digest} of the words that they have looked at
   * @throws dev.blazon.signing.KeyUnavailable where a key cannot be had
   */
  public Result<EndorsementRequest, Refusal> confirm(String token, String seen) {
    return commits.retrying(
        () ->
            links
                .find(token, endorsements)
                .map(found -> decide(found, seen))
                .orElseGet(() -> new Decision.Refuse<>(new Refusal.Unknown())));
  }

  private Decision<EndorsementRequest, Refusal> decide(EndorsementRequest request, String seen) {
    return switch (request.state()) {
      case OPEN -> endorse(request, seen);
      case CONFIRMED, ACCEPTED -> new Decision.Unchanged<>(request);
      case DECLINED, REVOKED -> new Decision.Refuse<>(new Refusal.Closed(request));
    };
  }

  private Decision<EndorsementRequest, Refusal> endorse(EndorsementRequest request, String seen) {
    Instant now = time.instant();
    if (!request.isOpen(now) || subjects.documentId(request.subject()).isEmpty()) {
      return new Decision.Refuse<>(new Refusal.Closed(request));
    }
    EndorsementWords words = request.words();
    if (words == null || (mailing && request.contact() == null)) {
      return new Decision.Refuse<>(new Refusal.NothingSaid(request));
    }
    if (!words.digest().equals(seen)) {
      return new Decision.Refuse<>(new Refusal.Changed(request));
    }
    EndorsementRequest confirmed =
        request.confirmed(
            words.domainShown() ? EndorserDomain.of(request, cipher).orElse(null) : null, now);
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.KeepEndorsementRequest(confirmed));
    changes.addAll(notices.tell(NoticeKind.ENDORSED, confirmed, now, Trail.ENDORSER));
    return new Decision.Commit<>(changes, confirmed);
  }
}
