package dev.blazon.service;

import dev.blazon.json.Fault;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.Once;
import java.util.List;
import java.util.Optional;

/** Changes a badge that was never awarded; one that was cannot be edited. */
public final class EditBadge {
  private final CatalogStore catalog;
  private final Once once;

  /** Given what it works on. */
  public EditBadge(CatalogStore catalog, Once once) {
    this.catalog = catalog;
    this.once = once;
  }

  /** Each way in which this service can end; callers answer every one of them. */
  public sealed interface Outcome {
    /** It is changed. */
    record Edited(BadgeView badge) implements Outcome {}

    /** There is no such badge of this issuer. */
    record UnknownBadge() implements Outcome {}

    /** It has been awarded. */
    record AlreadyAwarded() implements Outcome {}

    /** Its extensions cannot be published. */
    record Refused(List<Fault> faults) implements Outcome {}
  }

  /**
   * Changes it, as {@code by} says: as {@link dev.blazon.lifecycle.Trail} has it.
   *
   * @throws dev.blazon.lifecycle.TooMuchSaid where more would be said of it than can be kept
   */
  public Outcome edit(String issuer, String badge, BadgeEdit edit, String by) {
    List<Fault> faults = ExtensionFaults.of(edit.additional().brought());
    return faults.isEmpty()
        ? once.always(() -> decide(issuer, badge, edit, by))
        : new Outcome.Refused(faults);
  }

  private Once.Decision<Outcome> decide(String issuer, String id, BadgeEdit edit, String by) {
    Optional<BadgeRecord> badge = Badges.ownedBy(issuer, id, catalog);
    if (badge.isEmpty()) {
      return new Once.Decision.Stop<>(new Outcome.UnknownBadge());
    }
    if (badge.get().awarded()) {
      return new Once.Decision.Stop<>(new Outcome.AlreadyAwarded());
    }
    BadgeRecord edited = edit.appliedTo(badge.get(), by);
    Said.check(edited.badgeClass());
    return new Once.Decision.Commit<>(
        List.of(new Change.ReplaceBadge(edited)), "", new Outcome.Edited(BadgeView.of(edited)));
  }
}
