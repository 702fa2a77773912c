package dev.blazon.service;

import dev.blazon.json.Fault;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.openbadges.Image;
import dev.blazon.service.ReadIssuer.IssuerView;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.Once;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes what an issuer says of itself. */
public final class EditIssuer {
  private final CatalogStore catalog;
  private final Once once;

  /** Given what it works on. */
  public EditIssuer(CatalogStore catalog, Once once) {
    this.catalog = catalog;
    this.once = once;
  }

  /** Each way in which this service can end; callers answer every one of them. */
  public sealed interface Outcome {
    /** It is changed. */
    record Edited(IssuerView issuer) implements Outcome {}

    /** There is no such issuer. */
    record UnknownIssuer() implements Outcome {}

    /** Its logo or its extensions cannot be published. */
    record Refused(List<Fault> faults) implements Outcome {}
  }

  /**
   * Changes it, as {@code by} says: as {@link dev.blazon.lifecycle.Trail} has it.
   *
   * @throws dev.blazon.lifecycle.TooMuchSaid where more would be said of it than can be kept
   */
  public Outcome edit(String issuer, IssuerEdit edit, String by) {
    List<Fault> faults = ExtensionFaults.of(edit.additional().brought());
    if (!faults.isEmpty()) {
      return new Outcome.Refused(faults);
    }
    return switch (Logo.check(edit.image().appliedTo(null))) {
      case Logo.Checked.Good(Image logo) -> once.always(() -> decide(issuer, edit, logo, by));
      case Logo.Checked.Bad(List<Fault> bad) -> new Outcome.Refused(bad);
    };
  }

  private Once.Decision<Outcome> decide(
      String id, IssuerEdit edit, @Nullable Image logo, String by) {
    Optional<IssuerRecord> found = Ids.parse(id).flatMap(catalog::issuer);
    if (found.isEmpty()) {
      return new Once.Decision.Stop<>(new Outcome.UnknownIssuer());
    }
    IssuerEdit safe = logo == null ? edit : edit.withLogo(logo);
    IssuerRecord old = found.get();
    IssuerRecord edited =
        old.with(safe.appliedTo(old.profile()), safe.appliedTo(old.appearance()), by);
    Said.check(edited.profile());
    return new Once.Decision.Commit<>(
        List.of(new Change.ReplaceIssuer(edited)), "", new Outcome.Edited(IssuerView.of(edited)));
  }
}
