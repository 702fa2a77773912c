package dev.blazon.issuing;

import dev.blazon.issuing.ReadIssuer.IssuerView;
import dev.blazon.json.Fault;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.openbadges.Image;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.Result;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes an issuer's Profile, and the look of its pages and its mails. */
public final class EditIssuer {
  private final CatalogStore catalog;
  private final Commits commits;
  private final LogoCheck logos;

  /** Edits issuers of this catalog. */
  public EditIssuer(CatalogStore catalog, Commits commits, LogoCheck logos) {
    this.catalog = catalog;
    this.commits = commits;
    this.logos = logos;
  }

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** There is no such issuer. */
    record UnknownIssuer() implements Refusal {}

    /** Its logo or its extensions cannot be published. */
    record Invalid(List<Fault> faults) implements Refusal {}
  }

  /**
   * Changes it, as {@code by} says: as {@link dev.blazon.lifecycle.Trail} has it.
   *
   * @throws dev.blazon.lifecycle.TooMuchSaid where more would be said of it than can be kept
   */
  public Result<IssuerView, Refusal> edit(String issuer, IssuerEdit edit, String by) {
    List<Fault> faults = ExtensionFaults.of(edit.additional().brought());
    if (!faults.isEmpty()) {
      return new Result.Refused<>(new Refusal.Invalid(faults));
    }
    return switch (logos.check(edit.image().appliedTo(null))) {
      case LogoCheck.Checked.Good(Image logo) ->
          commits.retrying(() -> decide(issuer, edit, logo, by));
      case LogoCheck.Checked.Bad(List<Fault> bad) -> new Result.Refused<>(new Refusal.Invalid(bad));
    };
  }

  private Decision<IssuerView, Refusal> decide(
      String id, IssuerEdit edit, @Nullable Image logo, String by) {
    Optional<IssuerRecord> found = Ids.parse(id).flatMap(catalog::issuer);
    if (found.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.UnknownIssuer());
    }
    IssuerEdit safe = logo == null ? edit : edit.withLogo(logo);
    IssuerRecord old = found.get();
    IssuerRecord edited =
        old.with(
            safe.appliedTo(old.profile()),
            safe.appliedTo(old.appearance()),
            safe.appliedTo(old.contact()),
            safe.appliedTo(old.mail()),
            by);
    Said.check(edited.profile());
    return new Decision.Commit<>(List.of(new Change.ReplaceIssuer(edited)), IssuerView.of(edited));
  }
}
