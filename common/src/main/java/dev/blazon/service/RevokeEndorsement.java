package dev.blazon.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Subject;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.store.Change;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.Once;
import dev.blazon.store.RepeatableRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Revokes an Endorsement, at once. It leaves the list that it was accepted on in the same
 * transaction: a document that names an Endorsement which is gone would be called invalid for it.
 */
public final class RevokeEndorsement {
  private final EndorsementStore endorsements;
  private final Once once;
  private final InstantSource time;

  /** Given what it works on. */
  public RevokeEndorsement(EndorsementStore endorsements, Once once, InstantSource time) {
    this.endorsements = endorsements;
    this.once = once;
    this.time = time;
  }

  /**
   * The answer.
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
      String id, String status, String reason, String revokedAt, @Nullable String revokedBy) {}

  /** Each way in which this service can end; callers answer every one of them. */
  public sealed interface Outcome {
    /** It is revoked. */
    record Done(Revoked revoked) implements Outcome {}

    /** There is no such Endorsement of this issuer. */
    record UnknownEndorsement() implements Outcome {}
  }

  /** Revokes it, as {@code by} says: as {@link dev.blazon.lifecycle.Trail} has it. */
  public Once.Result<Outcome> revoke(
      String issuer,
      String endorsement,
      String reason,
      String by,
      @Nullable RepeatableRequest request) {
    return once.run(request, () -> decide(issuer, endorsement, reason, by));
  }

  private Once.Decision<Outcome> decide(String issuer, String id, String reason, String by) {
    Optional<EndorsementRecord> found =
        Ids.parse(id)
            .flatMap(endorsements::endorsement)
            .filter(record -> record.issuer().equals(issuer));
    if (found.isEmpty()) {
      return new Once.Decision.Stop<>(new Outcome.UnknownEndorsement());
    }
    EndorsementRecord before = found.get();
    EndorsementRecord revoked = before.revoke(reason, time.instant(), by);
    Revoked answer =
        new Revoked(
            id,
            "REVOKED",
            String.valueOf(revoked.reason()),
            OpenBadges.dateTime(revoked.changedAt()),
            revoked.trail().changedBy());
    return before.revoked()
        ? new Once.Decision.Stop<>(new Outcome.Done(answer))
        : new Once.Decision.Commit<>(
            changes(before, revoked, by), Json.write(answer), new Outcome.Done(answer));
  }

  private List<Change> changes(EndorsementRecord before, EndorsementRecord revoked, String by) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.ReplaceEndorsement(revoked));
    Subject subject = before.subject();
    if (before.listed() && subject != null) {
      changes.add(
          new Change.KeepEndorsementList(
              endorsements.accepted(subject).without(before.document().id(), by)));
    }
    return changes;
  }
}
