package dev.blazon.service;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.store.AssertionStore;
import java.util.Optional;

/**
 * Reads an Assertion by its id for the issuer that awarded it; to any other issuer it is as unknown
 * as one that does not exist.
 */
public final class Assertions {
  private Assertions() {}

  /** An Assertion of {@code issuer}; another issuer's is as unknown as one that does not exist. */
  public static Optional<AssertionRecord> ownedBy(
      String issuer, String assertion, AssertionStore assertions) {
    return Ids.parse(assertion)
        .flatMap(assertions::assertion)
        .filter(found -> found.issuer().equals(issuer));
  }
}
