package dev.blazon.service;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.store.Change;
import java.util.ArrayList;
import java.util.List;

/**
 * The changes of a transaction that changes an Assertion's status: the Assertion itself and, where
 * it is signed and revoked, its entry on the RevocationList.
 */
public final class StatusChange {
  private StatusChange() {}

  /**
   * The Assertion itself; and where it is signed and taken back, its place on the RevocationList.
   * One that has merely expired needs none: what was signed carries its {@code expires}, so that
   * every verifier sees by itself that its time is over.
   *
   * @param before as it was: one that is erased does not tell any more where it was signed
   */
  public static List<Change> of(AssertionRecord before, AssertionRecord moved) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.ReplaceAssertion(moved));
    moved
        .listedReason()
        .map(why -> new Change.ListRevocation(moved.issuer(), before.span(), moved.iri(), why))
        .ifPresent(changes::add);
    return changes;
  }
}
