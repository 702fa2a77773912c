package dev.blazon.service;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.store.Change;
import java.util.ArrayList;
import java.util.List;

/** What has to be written when the status of an Assertion has changed. */
final class StatusChange {
  private static final int LISTED_REASON = 200;

  private StatusChange() {}

  /** The Assertion itself; and where it is signed and gone, its place on the RevocationList. */
  static List<Change> of(AssertionRecord moved) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.ReplaceAssertion(moved));
    if (moved.verification() == VerificationType.SIGNED) {
      moved
          .tombstone()
          .ifPresent(
              gone ->
                  changes.add(
                      new Change.ListRevocation(
                          moved.issuer(), moved.iri(), shortened(gone.revocationReason()))));
    }
    return changes;
  }

  /**
   * Every verification of a signed badge reads the whole list, so that none of its entries may be
   * long.
   */
  private static String shortened(String reason) {
    return reason.codePointCount(0, reason.length()) <= LISTED_REASON
        ? reason
        : reason.substring(0, reason.offsetByCodePoints(0, LISTED_REASON - 1)) + "…";
  }
}
