package dev.blazon.issuing;

import dev.blazon.json.Fault;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.service.BadgeView;
import dev.blazon.service.Badges;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.Result;
import java.util.List;
import java.util.Optional;

/** Edits a BadgeClass that was never awarded; refused for one that was. */
public final class EditBadge {
  private final CatalogStore catalog;
  private final Commits commits;

  /** Edits badges of this catalog. */
  public EditBadge(CatalogStore catalog, Commits commits) {
    this.catalog = catalog;
    this.commits = commits;
  }

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** There is no such badge of this issuer. */
    record UnknownBadge() implements Refusal {}

    /** It has been awarded. */
    record AlreadyAwarded() implements Refusal {}

    /** Its extensions cannot be published, or its Assertions not be renewed like this. */
    record Invalid(List<Fault> faults) implements Refusal {}
  }

  /**
   * Changes it, as {@code by} says: as {@link dev.blazon.lifecycle.Trail} has it.
   *
   * @throws dev.blazon.lifecycle.TooMuchSaid where more would be said of it than can be kept
   */
  public Result<BadgeView, Refusal> edit(String issuer, String badge, BadgeEdit edit, String by) {
    List<Fault> faults = ExtensionFaults.of(edit.additional().brought());
    return faults.isEmpty()
        ? commits.retrying(() -> decide(issuer, badge, edit, by))
        : new Result.Refused<>(new Refusal.Invalid(faults));
  }

  private Decision<BadgeView, Refusal> decide(String issuer, String id, BadgeEdit edit, String by) {
    Optional<BadgeRecord> badge = Badges.ownedBy(issuer, id, catalog);
    if (badge.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.UnknownBadge());
    }
    if (badge.get().awarded()) {
      return new Decision.Refuse<>(new Refusal.AlreadyAwarded());
    }
    BadgeRecord edited = edit.appliedTo(badge.get(), by);
    List<Fault> faults = RenewalRules.faults(edited);
    if (!faults.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.Invalid(faults));
    }
    Said.check(edited.badgeClass());
    return new Decision.Commit<>(List.of(new Change.ReplaceBadge(edited)), BadgeView.of(edited));
  }
}
