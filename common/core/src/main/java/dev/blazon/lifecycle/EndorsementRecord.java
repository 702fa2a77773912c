package dev.blazon.lifecycle;

import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.Claim;
import dev.blazon.openbadges.Endorsement;
import dev.blazon.openbadges.RevokedEndorsement;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An Endorsement as it is stored: the document, which never changes, whether the owner of what it
 * endorses has accepted it, and whether it was revoked.
 *
 * @param id its id in URLs
 * @param issuer whose it is: who endorses; where a person does, the issuer of what is endorsed
 * @param request the id of the request by which a person was asked for it; null where an issuer
 *     endorses
 * @param endorser the person who endorses; null where an issuer does, and once it is revoked or
 *     erased
 * @param subject what it endorses, where that is ours; null where it is a stranger's
 * @param document what is said
 * @param listed whether the owner of the subject has accepted it, so that it is on its list
 * @param reason why it was revoked; null while it is not
 * @param createdAt since when
 * @param changedAt when it was revoked, or createdAt
 * @param version counts the changes of this record, for optimistic locking
 * @param trail who made it, and who revoked it; who accepted it is told by the list of its subject
 */
@RecordBuilder
public record EndorsementRecord(
    String id,
    String issuer,
    @Nullable String request,
    @Nullable Endorser endorser,
    @Nullable Subject subject,
    Endorsement document,
    boolean listed,
    @Nullable String reason,
    Instant createdAt,
    Instant changedAt,
    long version,
    Trail trail) {
  private static final String SUBJECT_ERASED =
      "What it endorses was erased at its holder's request";

  /** Whether it was revoked. */
  public boolean revoked() {
    return reason != null;
  }

  /** Whether a person has said it, who was asked for it, and no issuer. */
  public boolean isPersons() {
    return request != null;
  }

  /**
   * Revokes it; of one that is revoked already, nothing changes, and its first reason stays. What a
   * person has said is not kept after that.
   *
   * @param by who revokes it, as {@link Trail} has it
   */
  public EndorsementRecord revoke(String why, Instant now, String by) {
    return revoked()
        ? this
        : EndorsementRecordBuilder.builder(isPersons() ? wordless() : this)
            .listed(false)
            .reason(why)
            .changedAt(now)
            .version(version + 1)
            .trail(trail.changed(by))
            .build();
  }

  /**
   * Leaves nothing of what it says, because what it endorses was erased at its holder's request;
   * who endorsed and when stays, for whoever made it.
   *
   * @param by who erases it, as {@link Trail} has it
   */
  public EndorsementRecord erase(Instant now, String by) {
    return EndorsementRecordBuilder.builder(wordless())
        .listed(false)
        .reason(SUBJECT_ERASED)
        .changedAt(now)
        .version(version + 1)
        .trail(trail.changed(by))
        .build();
  }

  private EndorsementRecord wordless() {
    Endorsement bare =
        new Endorsement(
            document.id(),
            Claim.wordless(document.claim().id()),
            document.issuer(),
            document.verification(),
            document.issuedOn(),
            AdditionalProperties.NONE);
    return EndorsementRecordBuilder.builder(this).document(bare).endorser(null).build();
  }

  /** What stands in its place once what it endorses is erased, whether it was accepted or not. */
  public RevokedEndorsement withoutSubject() {
    return new RevokedEndorsement(document.id(), SUBJECT_ERASED);
  }

  /** The same, on its subject's list or not. */
  public EndorsementRecord listed(boolean accepted) {
    return EndorsementRecordBuilder.builder(this).listed(accepted).version(version + 1).build();
  }

  /** What stands in the document's place once it is revoked; empty while it is not. */
  public Optional<RevokedEndorsement> tombstone() {
    return Optional.ofNullable(reason).map(why -> new RevokedEndorsement(document.id(), why));
  }
}
