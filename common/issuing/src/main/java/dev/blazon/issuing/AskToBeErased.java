package dev.blazon.issuing;

import dev.blazon.lifecycle.ErasurePolicy;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.Trail;
import dev.blazon.register.ErasureRequest;
import dev.blazon.register.Holding;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.RegisterStore;
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

  /** Of an issuer that is asked, nothing is left that is to be erased now. */
  private static final ErasePerson.ErasedPerson NOTHING_AT_ONCE =
      new ErasePerson.ErasedPerson(0, true);

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
   * Asks these issuers; those that have awarded nothing to this person are passed over.
   *
   * @param learner who asks, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   * @return whether all was erased that is to be erased at once; where not, there were too many for
   *     one request, which has to be sent again
   * @throws dev.blazon.store.StoreBusy where something could not be done; what was done is, and it
   *     has to be asked again
   */
  public boolean ask(String learner, Set<String> issuers) {
    int erased = 0;
    boolean complete = true;
    for (Map.Entry<String, String> own : new OwnIssuers(register).of(learner).entrySet()) {
      if (issuers.contains(own.getKey())) {
        ErasePerson.ErasedPerson done =
            ask(own.getKey(), own.getValue(), ErasePerson.MOST - erased);
        erased += done.erased();
        complete &= done.complete();
      }
    }
    return complete;
  }

  private ErasePerson.ErasedPerson ask(String issuer, String holder, int most) {
    Optional<ErasurePolicy> policy = catalog.issuer(issuer).map(IssuerRecord::erasure);
    if (policy.isEmpty()) {
      return NOTHING_AT_ONCE;
    }
    return switch (policy.get()) {
      case ASK -> {
        commits.<Boolean, Void>retrying(() -> decide(issuer, holder));
        yield NOTHING_AT_ONCE;
      }
      case AT_ONCE -> person.erase(issuer, holder, Trail.HOLDER, most);
    };
  }

  /** Whether the issuer has it to answer: not where it has nothing of the person any more. */
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
