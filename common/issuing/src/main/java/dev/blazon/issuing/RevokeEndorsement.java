package dev.blazon.issuing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.store.Answer;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Revokes an Endorsement that the issuer has made, at once. What a person has said for something of
 * the issuer is revoked by the request for it ({@link dev.blazon.endorsing.DecideEndorsement}). It
 * leaves the list that it was accepted on in the same transaction: a document that names an
 * Endorsement which is gone would be called invalid for it.
 */
public final class RevokeEndorsement {
  private final EndorsementStore endorsements;
  private final Commits commits;
  private final InstantSource time;

  /** Revokes Endorsements of this store. */
  public RevokeEndorsement(EndorsementStore endorsements, Commits commits, InstantSource time) {
    this.endorsements = endorsements;
    this.commits = commits;
    this.time = time;
  }

  /**
   * The Endorsement as it is after that.
   *
   * @param id the Endorsement's id
   * @param status always REVOKED
   * @param reason why, as said first
   * @param revokedAt since when
   * @param revokedBy by whom first, as {@link dev.blazon.lifecycle.Trail} has it; null where it is
   *     not known
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Revoked(
      String id, Status status, String reason, String revokedAt, @Nullable String revokedBy) {}

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** There is no such Endorsement of this issuer. */
    record UnknownEndorsement() implements Refusal {}
  }

  /** Revokes it, as {@code by} says: as {@link dev.blazon.lifecycle.Trail} has it. */
  public Result<Answer<Revoked>, Refusal> revoke(
      String issuer,
      String endorsement,
      String reason,
      String by,
      @Nullable RepeatableRequest request) {
    return commits.once(request, () -> decide(issuer, endorsement, reason, by));
  }

  private Decision<Revoked, Refusal> decide(String issuer, String id, String reason, String by) {
    Optional<EndorsementRecord> found =
        Ids.parse(id)
            .flatMap(endorsements::endorsement)
            .filter(record -> record.issuer().equals(issuer) && !record.isPersons());
    if (found.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.UnknownEndorsement());
    }
    EndorsementRecord before = found.get();
    EndorsementRecord revoked = before.revoke(reason, time.instant(), by);
    Revoked answer =
        new Revoked(
            id,
            Status.REVOKED,
            String.valueOf(revoked.reason()),
            OpenBadges.dateTime(revoked.changedAt()),
            revoked.trail().changedBy());
    return before.revoked()
        ? new Decision.Unchanged<>(answer)
        : new Decision.Commit<>(changes(before, revoked), answer);
  }

  private List<Change> changes(EndorsementRecord before, EndorsementRecord revoked) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.ReplaceEndorsement(revoked));
    Subject subject = before.subject();
    if (before.listed() && subject != null) {
      changes.add(
          new Change.KeepEndorsementList(
              endorsements.accepted(subject).without(before.document().id(), Trail.ENDORSER)));
    }
    return changes;
  }
}
