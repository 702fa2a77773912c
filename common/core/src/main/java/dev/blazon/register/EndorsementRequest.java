package dev.blazon.register;

import dev.blazon.lifecycle.EndorsementState;
import dev.blazon.lifecycle.Endorser;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is asked to endorse an Assertion, a BadgeClass or an issuer, and what has come of
 * it. What they say stands here until it is published, and is not kept where it is not.
 *
 * @param subject what is to be endorsed
 * @param id the id of the request
 * @param issuer whose the subject is
 * @param state what has become of it
 * @param askedBy who asks, as {@link Trail} has it
 * @param message what whoever asks says to them, plain text; null for nothing, and once they have
 *     answered
 * @param askedAt since when
 * @param expires until when they can endorse
 * @param link the number of the link that is good; each mail that proves another address has the
 *     next
 * @param contact how they are reached, encrypted by a {@link ContactCipher} for {@link #PURPOSE}
 *     and this id; null where only whoever asks knows whom they have given the link
 * @param words what they say; null while they have said nothing, and where it is published or not
 *     wanted
 * @param domain the domain of their address, in lower case, once they have endorsed; null where it
 *     is not to be known
 * @param confirmedAt when they have endorsed; null while they have not
 * @param endorsement the id of the Endorsement that has come of it; null for none
 * @param reason why it was not wanted or was taken back; null for none
 * @param answeredAt when it was accepted, declined or revoked, the last of these; null for none
 * @param answeredBy by whom, as {@link Trail} has it; null for nobody
 * @param mail what has become of the mail that tells them of this state; null where there is none
 * @param version counts the changes of this record, for optimistic locking
 */
@RecordBuilder
public record EndorsementRequest(
    Subject subject,
    String id,
    String issuer,
    EndorsementState state,
    String askedBy,
    @Nullable String message,
    Instant askedAt,
    Instant expires,
    int link,
    @Nullable String contact,
    @Nullable EndorsementWords words,
    @Nullable String domain,
    @Nullable Instant confirmedAt,
    @Nullable String endorsement,
    @Nullable String reason,
    @Nullable Instant answeredAt,
    @Nullable String answeredBy,
    @Nullable NoticeOutcome mail,
    long version) {
  /** What stands in the place of an issuer where the contact is encrypted. */
  public static final String PURPOSE = "endorsements";

  /** For how long it is kept after nothing can come of it any more. */
  public static final Duration KEPT = Duration.ofDays(30);

  /** For how long what somebody has said waits for whoever decides. */
  public static final Duration WAITS = Duration.ofDays(180);

  /**
   * A new one.
   *
   * @param by who asks, as {@link Trail} has it
   * @param contact how they are reached, encrypted; null where whoever asks gives them the link
   */
  public static EndorsementRequest asked(
      Subject subject,
      String id,
      String issuer,
      String by,
      @Nullable String message,
      @Nullable String contact,
      Instant now,
      Instant expires) {
    return EndorsementRequestBuilder.builder()
        .subject(subject)
        .id(id)
        .issuer(issuer)
        .state(EndorsementState.OPEN)
        .askedBy(by)
        .message(message)
        .askedAt(now)
        .expires(expires)
        .link(1)
        .contact(contact)
        .words(null)
        .domain(null)
        .confirmedAt(null)
        .endorsement(null)
        .reason(null)
        .answeredAt(null)
        .answeredBy(null)
        .mail(contact == null ? null : NoticeOutcome.WAITING)
        .version(1)
        .build();
  }

  /** Whether they can endorse at {@code now}. */
  public boolean isOpen(Instant now) {
    return switch (state) {
      case OPEN -> now.isBefore(expires);
      case CONFIRMED, ACCEPTED, DECLINED, REVOKED -> false;
    };
  }

  /** Whether somebody has still to say or to decide something. */
  public boolean isWaiting() {
    return switch (state) {
      case OPEN, CONFIRMED -> true;
      case ACCEPTED, DECLINED, REVOKED -> false;
    };
  }

  /** What they have shown of who they are: whoever has an address has the link from there alone. */
  public Endorser.Proof proof() {
    return contact == null ? Endorser.Proof.LINK : Endorser.Proof.ADDRESS;
  }

  /** When it may be forgotten; empty while what has come of it is published. */
  public Optional<Instant> forgottenAt() {
    return switch (state) {
      case OPEN -> Optional.of(expires.plus(KEPT));
      case CONFIRMED -> Optional.ofNullable(confirmedAt).map(at -> at.plus(WAITS));
      case ACCEPTED -> Optional.empty();
      case DECLINED, REVOKED -> Optional.ofNullable(answeredAt).map(at -> at.plus(KEPT));
    };
  }

  /** The same with what they are about to say. */
  public EndorsementRequest drafted(EndorsementWords draft) {
    return EndorsementRequestBuilder.builder(this).words(draft).version(version + 1).build();
  }

  /**
   * The same with their address, to which the next link is mailed; the link before is good no more.
   */
  public EndorsementRequest addressed(EndorsementWords draft, String encrypted) {
    return EndorsementRequestBuilder.builder(this)
        .words(draft)
        .contact(encrypted)
        .link(link + 1)
        .mail(NoticeOutcome.WAITING)
        .version(version + 1)
        .build();
  }

  /**
   * The same, once they have endorsed with the words that stand here.
   *
   * @param shown the domain of their address; null where it is not to be known
   */
  public EndorsementRequest confirmed(@Nullable String shown, Instant now) {
    return EndorsementRequestBuilder.builder(this)
        .state(EndorsementState.CONFIRMED)
        .message(null)
        .domain(shown)
        .confirmedAt(now)
        .mail(toBeTold())
        .version(version + 1)
        .build();
  }

  /** The same, once what they have said is published as the Endorsement of this id. */
  public EndorsementRequest accepted(String published, Instant now, String by) {
    return EndorsementRequestBuilder.builder(this)
        .state(EndorsementState.ACCEPTED)
        .words(null)
        .domain(null)
        .endorsement(published)
        .answeredAt(now)
        .answeredBy(by)
        .mail(toBeTold())
        .version(version + 1)
        .build();
  }

  /** The same, not wanted by {@code by}, or declined by whoever was asked. */
  public EndorsementRequest declined(@Nullable String why, Instant now, String by) {
    return ended(EndorsementState.DECLINED, why, now, by);
  }

  /** The same, taken back by {@code by} after it was published. */
  public EndorsementRequest revoked(String why, Instant now, String by) {
    return ended(EndorsementState.REVOKED, why, now, by);
  }

  private EndorsementRequest ended(
      EndorsementState end, @Nullable String why, Instant now, String by) {
    return EndorsementRequestBuilder.builder(this)
        .state(end)
        .message(null)
        .words(null)
        .domain(null)
        .reason(why)
        .answeredAt(now)
        .answeredBy(by)
        .mail(by.equals(Trail.ENDORSER) ? null : toBeTold())
        .version(version + 1)
        .build();
  }

  /** The same, with what has become of the mail that tells of its state. */
  public EndorsementRequest mailed(NoticeOutcome outcome) {
    return EndorsementRequestBuilder.builder(this).mail(outcome).version(version + 1).build();
  }

  private @Nullable NoticeOutcome toBeTold() {
    return contact == null ? null : NoticeOutcome.WAITING;
  }

  /** Without what anybody says, so that no log has it. */
  @Override
  public String toString() {
    return "EndorsementRequest[" + subject + ", " + id + ", " + state + ", " + version + "]";
  }
}
