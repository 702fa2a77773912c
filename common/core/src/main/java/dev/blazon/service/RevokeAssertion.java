package dev.blazon.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.Status;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.store.Answer;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Revokes an Assertion at once, for its issuer, and puts a signed one on its RevocationList.
 * Revoking it again changes nothing: its first reason stays.
 */
public final class RevokeAssertion {
  private final AssertionStore assertions;
  private final Commits commits;
  private final InstantSource time;

  /** Revokes Assertions of this store. */
  public RevokeAssertion(AssertionStore assertions, Commits commits, InstantSource time) {
    this.assertions = assertions;
    this.commits = commits;
    this.time = time;
  }

  /**
   * The Assertion as it is after that.
   *
   * @param id the Assertion's id
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
    /** There is no such Assertion of this issuer. */
    record UnknownAssertion() implements Refusal {}

    /** It is erased; there is nothing left to revoke. */
    record Erased() implements Refusal {}

    /**
     * Another stands in its place, which can be revoked.
     *
     * @param successor the id of the other
     */
    record Superseded(String successor) implements Refusal {}
  }

  /** Revokes it, as {@code by} says: as {@link dev.blazon.lifecycle.Trail} has it. */
  public Result<Answer<Revoked>, Refusal> revoke(
      String issuer,
      String assertion,
      String reason,
      String by,
      @Nullable RepeatableRequest request) {
    return commits.once(request, () -> decide(issuer, assertion, reason, by));
  }

  private Decision<Revoked, Refusal> decide(String issuer, String id, String reason, String by) {
    Optional<AssertionRecord> found = Assertions.ownedBy(issuer, id, assertions);
    if (found.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.UnknownAssertion());
    }
    return switch (found.get().status()) {
      case ERASED -> new Decision.Refuse<>(new Refusal.Erased());
      case SUPERSEDED ->
          new Decision.Refuse<>(new Refusal.Superseded(String.valueOf(found.get().successor())));
      case ACTIVE, EXPIRED, REVOKED -> revoked(found.get(), reason, by);
    };
  }

  private Decision<Revoked, Refusal> revoked(AssertionRecord found, String reason, String by) {
    AssertionRecord revoked = found.revoke(reason, time.instant(), by);
    Revoked answer =
        new Revoked(
            revoked.id(),
            revoked.status(),
            String.valueOf(revoked.reason()),
            OpenBadges.dateTime(revoked.changedAt()),
            revoked.trail().changedBy());
    return revoked.equals(found)
        ? new Decision.Unchanged<>(answer)
        : new Decision.Commit<>(StatusChange.of(found, revoked), answer);
  }
}
