package dev.blazon.issuing;

import dev.blazon.issuing.ReadIssuer.IssuerView;
import dev.blazon.json.Fault;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.Result;
import java.util.List;
import java.util.Optional;

/** Edits an issuer's Profile, and the settings of its pages and its mails. */
public final class EditIssuer {
  private final CatalogStore catalog;
  private final PublicUrls urls;
  private final Commits commits;
  private final ImageCheck images;

  /** Edits issuers of this catalog. */
  public EditIssuer(CatalogStore catalog, PublicUrls urls, Commits commits, ImageCheck images) {
    this.catalog = catalog;
    this.urls = urls;
    this.commits = commits;
    this.images = images;
  }

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** There is no such issuer. */
    record UnknownIssuer() implements Refusal {}

    /** Its logo, its banner or its extensions cannot be published. */
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
    return switch (IssuerImages.checked(
        edit.image().appliedTo(null), edit.banner().appliedTo(null), images)) {
      case Result.Success<IssuerImages, List<Fault>>(IssuerImages safe) ->
          commits.retrying(() -> decide(issuer, edit.with(safe), by));
      case Result.Refused<IssuerImages, List<Fault>>(List<Fault> bad) ->
          new Result.Refused<>(new Refusal.Invalid(bad));
    };
  }

  private Decision<IssuerView, Refusal> decide(String id, IssuerEdit edit, String by) {
    Optional<IssuerRecord> found = Ids.parse(id).flatMap(catalog::issuer);
    if (found.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.UnknownIssuer());
    }
    IssuerRecord old = found.get();
    IssuerRecord edited =
        old.with(
            edit.appliedTo(old.profile()),
            edit.appliedTo(old.appearance()),
            edit.appliedTo(old.contact()),
            edit.appliedTo(old.erasure()),
            edit.appliedTo(old.acceptance()),
            edit.appliedTo(old.mail()),
            by);
    Said.check(edited.profile());
    return new Decision.Commit<>(
        List.of(new Change.ReplaceIssuer(edited)), IssuerView.of(edited, urls));
  }
}
