package dev.blazon.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.Once;
import dev.blazon.store.RepeatableRequest;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Revokes an Assertion, at once. Revoking it again changes nothing: its first reason stays. */
public final class RevokeAssertion {
  private final AssertionStore assertions;
  private final Once once;
  private final InstantSource time;

  /** Given what it works on. */
  public RevokeAssertion(AssertionStore assertions, Once once, InstantSource time) {
    this.assertions = assertions;
    this.once = once;
    this.time = time;
  }

  /**
   * The answer.
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
      String id, String status, String reason, String revokedAt, @Nullable String revokedBy) {}

  /** Each way in which this service can end; callers answer every one of them. */
  public sealed interface Outcome {
    /** It is revoked. */
    record Done(Revoked revoked) implements Outcome {}

    /** There is no such Assertion of this issuer. */
    record UnknownAssertion() implements Outcome {}
  }

  /** Revokes it, as {@code by} says: as {@link dev.blazon.lifecycle.Trail} has it. */
  public Once.Result<Outcome> revoke(
      String issuer,
      String assertion,
      String reason,
      String by,
      @Nullable RepeatableRequest request) {
    return once.run(request, () -> decide(issuer, assertion, reason, by));
  }

  private Once.Decision<Outcome> decide(String issuer, String id, String reason, String by) {
    Optional<AssertionRecord> found = Assertions.ownedBy(issuer, id, assertions);
    if (found.isEmpty()) {
      return new Once.Decision.Stop<>(new Outcome.UnknownAssertion());
    }
    AssertionRecord revoked = found.get().revoke(reason, time.instant(), by);
    Revoked answer =
        new Revoked(
            id,
            revoked.status().toString(),
            String.valueOf(revoked.reason()),
            OpenBadges.dateTime(revoked.changedAt()),
            revoked.trail().changedBy());
    return revoked.equals(found.get())
        ? new Once.Decision.Stop<>(new Outcome.Done(answer))
        : new Once.Decision.Commit<>(
            StatusChange.of(revoked), Json.write(answer), new Outcome.Done(answer));
  }
}
