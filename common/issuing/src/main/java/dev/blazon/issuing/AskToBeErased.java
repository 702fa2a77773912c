package dev.blazon.issuing;

import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.Trail;
import dev.blazon.register.ErasureRequest;
import dev.blazon.register.Holding;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.Result;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Does what somebody asks for who wants to be erased by issuers: at once, or by asking the issuer,
 * as each has chosen. Asked again it changes nothing, or goes on where it ended.
 */
public final class AskToBeErased {
  /** Among as many of the latest there is one that is not being erased at this moment. */
  private static final int LOOKED_AT = 100;

  private final RegisterStore register;
  private final CatalogStore catalog;
  private final ErasePerson person;
  private final Commits commits;
  private final InstantSource time;

  /** Asks for what these stores have. */
  public AskToBeErased(
      RegisterStore register,
      CatalogStore catalog,
      ErasePerson person,
      Commits commits,
      InstantSource time) {
    this.register = register;
    this.catalog = catalog;
    this.person = person;
    this.commits = commits;
    this.time = time;
  }

  /**
   * What has become of it.
   *
   * @param erased how many Assertions are erased, now
   * @param asked how many issuers have it to answer
   * @param complete whether all was erased that is to be erased at once; where not, there were too
   *     many for one request, which has to be sent again
   */
  public record Asked(int erased, int asked, boolean complete) {}

  /**
   * Asks these issuers; those that have awarded nothing to this person are passed over.
   *
   * @param learner who asks, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   * @throws dev.blazon.store.StoreBusy where something could not be done; what was done is, and it
   *     has to be asked again
   */
  public Asked ask(String learner, Set<String> issuers) {
    int erased = 0;
    int asked = 0;
    boolean complete = true;
    for (Map.Entry<String, String> own : new OwnIssuers(register).of(learner).entrySet()) {
      if (issuers.contains(own.getKey())) {
        Asked done = ask(own.getKey(), own.getValue(), ErasePerson.MOST - erased);
        erased += done.erased();
        asked += done.asked();
        complete &= done.complete();
      }
    }
    return new Asked(erased, asked, complete);
  }

  private Asked ask(String issuer, String holder, int most) {
    Optional<IssuerRecord> found = catalog.issuer(issuer);
    if (found.isEmpty()) {
      return new Asked(0, 0, true);
    }
    return switch (found.get().erasure()) {
      case ASK -> new Asked(0, asked(issuer, holder) ? 1 : 0, true);
      case AT_ONCE -> {
        ErasePerson.ErasedPerson done = person.erase(issuer, holder, Trail.HOLDER, most);
        yield new Asked(done.erased(), 0, done.complete());
      }
    };
  }

  /** Whether the issuer has it to answer: not where it has nothing of the person any more. */
  private boolean asked(String issuer, String holder) {
    return switch (commits.<Boolean, Void>retrying(() -> decide(issuer, holder))) {
      case Result.Success<Boolean, Void>(Boolean open) -> open;
      case Result.Refused<Boolean, Void> _ -> false;
    };
  }

  private Decision<Boolean, Void> decide(String issuer, String holder) {
    Optional<ErasureRequest> before = register.erasureRequest(issuer, ErasureRequest.idOf(holder));
    if (before.filter(ErasureRequest::isOpen).isPresent()) {
      return new Decision.Unchanged<>(true);
    }
    Optional<String> held =
        register.holdings(holder, null, LOOKED_AT).elements().stream()
            .map(Holding::assertion)
            .filter(assertion -> register.registered(assertion).isPresent())
            .findFirst();
    if (held.isEmpty()) {
      return new Decision.Unchanged<>(false);
    }
    ErasureRequest request =
        before
            .map(refused -> refused.askedAgain(time.instant()))
            .orElseGet(() -> ErasureRequest.of(issuer, holder, time.instant()));
    // Whoever is erased meanwhile has nothing left to ask for, and nothing is kept of them.
    return new Decision.Commit<>(
        List.of(
            new Change.RequireRegisterEntry(held.get()), new Change.KeepErasureRequest(request)),
        true);
  }
}
