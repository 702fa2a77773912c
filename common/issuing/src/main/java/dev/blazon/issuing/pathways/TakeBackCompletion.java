package dev.blazon.issuing.pathways;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.Trail;
import dev.blazon.register.Holding;
import dev.blazon.register.RecipientDigester;
import dev.blazon.service.RevokeAssertion;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.RegisterStore;
import java.util.List;
import java.util.Optional;

/**
 * Revokes what somebody was awarded for completing a pathway, once a badge that it rests on counts
 * no more. What else they have of the same badge stays.
 */
final class TakeBackCompletion {
  /** Stands in the badge, for everybody. */
  static final String REASON = "A badge that it was awarded for counts no more";

  /** Nothing was renewed as often. */
  private static final int MOST_RENEWALS = 100;

  private final CatalogStore catalog;
  private final AssertionStore assertions;
  private final RegisterStore register;
  private final RecipientDigester digester;
  private final RevokeAssertion revoke;

  TakeBackCompletion(
      CatalogStore catalog,
      AssertionStore assertions,
      RegisterStore register,
      RecipientDigester digester,
      RevokeAssertion revoke) {
    this.catalog = catalog;
    this.assertions = assertions;
    this.register = register;
    this.digester = digester;
    this.revoke = revoke;
  }

  /**
   * Takes it back, where there is something to take back.
   *
   * @param learner from whom, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   */
  void from(Pathway pathway, String learner) {
    Optional.ofNullable(pathway.completion())
        .flatMap(catalog::badge)
        .ifPresent(badge -> from(pathway, badge, learner));
  }

  private void from(Pathway pathway, BadgeRecord badge, String learner) {
    String holder = digester.among(pathway.issuer(), learner).ofIssuer();
    List<AssertionRecord> awarded = good(pathway, badge, holder);
    // What is renewed before it is revoked leaves another that is good.
    for (int i = 0; i < MOST_RENEWALS && !awarded.isEmpty(); i++) {
      awarded.forEach(
          assertion ->
              revoke.revoke(pathway.issuer(), assertion.id(), REASON, Trail.PATHWAY, null));
      awarded = good(pathway, badge, holder);
    }
  }

  private List<AssertionRecord> good(Pathway pathway, BadgeRecord badge, String holder) {
    return register.holdings(holder, badge.family()).stream()
        .map(Holding::assertion)
        .flatMap(id -> assertions.assertion(id).stream())
        .filter(TakeBackCompletion::isGood)
        .filter(assertion -> completes(assertion, pathway))
        .toList();
  }

  /** What its time has ended needs no other end. */
  private static boolean isGood(AssertionRecord assertion) {
    return switch (assertion.status()) {
      case ACTIVE, RENEWED -> true;
      case EXPIRED, REVOKED, SUPERSEDED, ERASED -> false;
    };
  }

  /** Whether it was awarded for this, or renews what was. */
  private boolean completes(AssertionRecord assertion, Pathway pathway) {
    AssertionRecord first = assertion;
    for (int i = 0; i < MOST_RENEWALS; i++) {
      Optional<AssertionRecord> before =
          Optional.ofNullable(first.renews()).flatMap(assertions::assertion);
      if (before.isEmpty()) {
        break;
      }
      first = before.get();
    }
    return pathway.id().equals(first.completes());
  }
}
