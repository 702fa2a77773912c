package dev.blazon.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.Status;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.store.Answer;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Revokes an Assertion at once, for its issuer, and puts a signed one on its RevocationList. With
 * it go those that it renewed and that are good still: what was taken back must not be shown by the
 * image of before. Revoking it again changes nothing: its first reason stays.
 */
public final class RevokeAssertion {
  /** Each may have 400 KB, and a transaction 4 MB. One is the rule. */
  private static final int MOST_BEFORE = 8;

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
      case ACTIVE, RENEWED, EXPIRED, REVOKED -> revoked(found.get(), reason, by);
    };
  }

  private Decision<Revoked, Refusal> revoked(AssertionRecord found, String reason, String by) {
    Instant now = time.instant();
    AssertionRecord revoked = found.revoke(reason, now, by);
    Revoked answer =
        new Revoked(
            revoked.id(),
            revoked.status(),
            String.valueOf(revoked.reason()),
            OpenBadges.dateTime(revoked.changedAt()),
            revoked.trail().changedBy());
    return revoked.equals(found)
        ? new Decision.Unchanged<>(answer)
        : new Decision.Commit<>(changes(found, reason, now, by), answer);
  }

  private List<Change> changes(AssertionRecord found, String reason, Instant now, String by) {
    return Stream.concat(Stream.of(found), renewed(found, now).stream())
        .flatMap(each -> StatusChange.of(each, each.revoke(reason, now, by)).stream())
        .toList();
  }

  /** Those before it that are good still, the latest first. */
  private List<AssertionRecord> renewed(AssertionRecord assertion, Instant now) {
    List<AssertionRecord> before = new ArrayList<>();
    Optional<AssertionRecord> next = before(assertion);
    while (next.isPresent() && isGood(next.get().statusAt(now)) && before.size() < MOST_BEFORE) {
      before.add(next.get());
      next = before(next.get());
    }
    return before;
  }

  private Optional<AssertionRecord> before(AssertionRecord assertion) {
    return Optional.ofNullable(assertion.renews()).flatMap(assertions::assertion);
  }

  private static boolean isGood(Status status) {
    return switch (status) {
      case RENEWED -> true;
      case ACTIVE, REVOKED, EXPIRED, SUPERSEDED, ERASED -> false;
    };
  }
}
