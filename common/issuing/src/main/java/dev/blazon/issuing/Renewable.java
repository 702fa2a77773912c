package dev.blazon.issuing;

import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.register.RenewalRequest;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import java.time.Instant;
import java.util.Optional;

/** Finds out whether what a holder asks for can be granted still, now or later. */
final class Renewable {
  private final AssertionStore assertions;
  private final CatalogStore catalog;

  Renewable(AssertionStore assertions, CatalogStore catalog) {
    this.assertions = assertions;
    this.catalog = catalog;
  }

  /** The BadgeClass of the Assertion that is to be renewed; empty where that can never be. */
  Optional<BadgeRecord> badge(RenewalRequest request, Instant now) {
    return assertions
        .assertion(request.assertion())
        .flatMap(
            first ->
                catalog.badge(first.badge()).filter(badge -> badge.renewal().canRenew(first, now)));
  }
}
