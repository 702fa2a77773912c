package dev.blazon.service;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.PlannedStep;
import dev.blazon.register.Notice;
import dev.blazon.register.RegisterEntry;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.NoticeStore;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Does to an Assertion what has fallen due: renews it, expires it, or takes from its plan what is
 * to be told, with the mail to its holder. What was missed is made up for in the order of time: a
 * renewal that was due before an Assertion expired is done though that is over; a reminder that
 * would not be true any more is not sent, and of several the last.
 */
public final class DueSteps {
  private final Stores stores;
  private final Predicate<String> renewals;
  private final boolean mailing;

  /** What it reads, and where it writes. */
  public record Stores(
      CatalogStore catalog,
      AssertionStore assertions,
      RegisterStore register,
      NoticeStore notices,
      Transactions transactions) {}

  /**
   * @param renewals renews an Assertion by its id, whose time has come; says whether it did, and
   *     not where that is refused
   * @param mailing whether this deployment sends mails
   */
  public DueSteps(Stores stores, Predicate<String> renewals, boolean mailing) {
    this.stores = stores;
    this.renewals = renewals;
    this.mailing = mailing;
  }

  /** Does what is due of an Assertion by its id. */
  Swept run(String id, Instant now) {
    return stores.assertions().assertion(id).map(found -> run(found, now)).orElse(Swept.NOTHING);
  }

  private Swept run(AssertionRecord assertion, Instant now) {
    if (isToBeRenewed(assertion, now) && renewals.test(assertion.id())) {
      return Swept.RENEWED;
    }
    AssertionRecord expired = assertion.expire(now);
    if (!expired.equals(assertion)) {
      return Swept.of(
          stores.transactions().commit(StatusChange.of(assertion, expired), null), Swept.EXPIRED);
    }
    AssertionRecord after = assertion.afterSteps(now);
    return after.equals(assertion)
        ? Swept.NOTHING
        : Swept.of(
            stores.transactions().commit(told(assertion, after, now), null), Swept.ANNOUNCED);
  }

  /** Its badge is read where its plan says that it may be, and only there. */
  private boolean isToBeRenewed(AssertionRecord assertion, Instant now) {
    return assertion.isDue(PlannedStep.Kind.RENEWAL, now)
        && stores
            .catalog()
            .badge(assertion.badge())
            .filter(badge -> badge.renewal().renewsByItself(assertion, now))
            .isPresent();
  }

  /** The steps are gone in the transaction that asks for the mail: there is never a second. */
  private List<Change> told(AssertionRecord assertion, AssertionRecord after, Instant now) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.ReplaceAssertion(after));
    if (mailing && assertion.isDue(PlannedStep.Kind.REMINDER, now)) {
      contact(assertion).ifPresent(entry -> changes.addAll(reminder(entry, now)));
    }
    return changes;
  }

  private Optional<RegisterEntry> contact(AssertionRecord assertion) {
    return stores.register().registered(assertion.id()).filter(entry -> entry.contact() != null);
  }

  private List<Change> reminder(RegisterEntry entry, Instant now) {
    String id = entry.assertion();
    int attempt = Notice.nextAttempt(stores.notices().notices(id), NoticeKind.EXPIRING);
    return List.of(
        new Change.RequireRegisterEntry(id),
        new Change.AddNotice(Notice.waiting(id, NoticeKind.EXPIRING, attempt, now, null)));
  }
}
