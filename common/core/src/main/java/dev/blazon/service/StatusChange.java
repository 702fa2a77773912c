package dev.blazon.service;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.Status;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.store.Change;
import java.util.ArrayList;
import java.util.List;

/** What has to be written when the status of an Assertion has changed. */
final class StatusChange {
  private static final int LISTED_REASON = 200;

  private StatusChange() {}

  /**
   * The Assertion itself; and where it is signed and revoked, its place on the RevocationList. One
   * that has merely expired needs none: what was signed carries its {@code expires}, so that every
   * verifier sees by itself that its time is over.
   */
  static List<Change> of(AssertionRecord moved) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.ReplaceAssertion(moved));
    if (moved.verification() == VerificationType.SIGNED && moved.status() == Status.REVOKED) {
      changes.add(
          new Change.ListRevocation(
              moved.issuer(),
              moved.span(),
              moved.iri(),
              shortened(String.valueOf(moved.reason()))));
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
