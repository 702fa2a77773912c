package dev.blazon.service;

import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Transactions;
import java.time.InstantSource;
import java.util.function.Predicate;

/** What tests say of sweeps: how they end, and sweeps that renew nothing. */
public final class Sweeps {
  private Sweeps() {}

  /** How a sweep ended that has renewed nothing and told nothing. */
  public static Swept swept(int expired, int revoked, int raced, int failed, boolean complete) {
    return SweptBuilder.builder(Swept.NOTHING)
        .expired(expired)
        .revoked(revoked)
        .raced(raced)
        .failed(failed)
        .complete(complete)
        .build();
  }

  /** A sweep of a store that renews nothing, and writes by {@code transactions}. */
  static SweepDue of(InMemoryStore store, Transactions transactions, InstantSource time) {
    return new SweepDue(
        store, store, transactions, steps(store, transactions, assertion -> false), time);
  }

  /** What a sweep does. */
  static DueSteps steps(
      InMemoryStore store, Transactions transactions, Predicate<String> renewals) {
    return new DueSteps(
        new DueSteps.Stores(store, store, store, store, transactions), renewals, true);
  }
}
