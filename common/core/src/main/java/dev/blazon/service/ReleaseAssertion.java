package dev.blazon.service;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.Result;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Releases an Assertion that its issuer holds: it is renewed by itself again, where its BadgeClass
 * has it so; soon, where its window has opened meanwhile. Of one that is not held, or has expired,
 * nothing changes: what was held until it expired stays expired.
 */
public final class ReleaseAssertion {
  private final AssertionStore assertions;
  private final CatalogStore catalog;
  private final Commits commits;
  private final InstantSource time;

  /** Releases Assertions of these stores. */
  public ReleaseAssertion(
      AssertionStore assertions, CatalogStore catalog, Commits commits, InstantSource time) {
    this.assertions = assertions;
    this.catalog = catalog;
    this.commits = commits;
    this.time = time;
  }

  /** That it is not held. */
  public record Released() {}

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** There is no such Assertion of this issuer. */
    record UnknownAssertion() implements Refusal {}
  }

  /** Lets an Assertion be renewed by itself again, for its issuer; the ids may be any texts. */
  public Result<Released, Refusal> release(String issuer, String assertion) {
    return commits.retrying(() -> decide(issuer, assertion));
  }

  private Decision<Released, Refusal> decide(String issuer, String id) {
    Optional<AssertionRecord> found = Assertions.ownedBy(issuer, id, assertions);
    if (found.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.UnknownAssertion());
    }
    Instant now = time.instant();
    return switch (found.get().statusAt(now)) {
      case ACTIVE -> released(found.get(), now);
      case RENEWED, REVOKED, EXPIRED, SUPERSEDED, ERASED ->
          new Decision.Unchanged<>(new Released());
    };
  }

  private Decision<Released, Refusal> released(AssertionRecord assertion, Instant now) {
    if (assertion.hold() == null) {
      return new Decision.Unchanged<>(new Released());
    }
    RenewalPolicy policy = catalog.badge(assertion.badge()).orElseThrow().renewal();
    AssertionRecord released =
        assertion.released(policy.planOnceReleased(assertion.plan(), now, assertion.expires()));
    return new Decision.Commit<>(List.of(new Change.ReplaceAssertion(released)), new Released());
  }
}
