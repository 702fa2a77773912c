package dev.blazon.issuing;

import dev.blazon.lifecycle.ErasurePolicy;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.register.ErasureRequest;
import dev.blazon.service.Parallel;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.RegisterStore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads which issuers have something of somebody, and what they were asked, for a person who wants
 * to be erased.
 */
public final class ReadOwnIssuers {
  /** As many are counted; more are as good as many. */
  private static final int COUNTED = 100;

  private final RegisterStore register;
  private final CatalogStore catalog;

  /** Reads what these stores have. */
  public ReadOwnIssuers(RegisterStore register, CatalogStore catalog) {
    this.register = register;
    this.catalog = catalog;
  }

  /**
   * One issuer that has something of a person.
   *
   * @param id the issuer's id
   * @param name what it is called
   * @param held how many Assertions it has awarded to the person, 100 at the most
   * @param erasure what becomes of it when the person asks to be erased
   * @param request what the person has asked; null for nothing
   */
  public record OwnIssuer(
      String id, String name, int held, ErasurePolicy erasure, @Nullable ErasureRequest request) {}

  /**
   * The issuers of a person, that of the latest award first.
   *
   * @param learner the person, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   */
  public List<OwnIssuer> read(String learner) {
    return Parallel.each(
            List.copyOf(new OwnIssuers(register).of(learner).entrySet()),
            own -> catalog.issuer(own.getKey()).flatMap(issuer -> own(issuer, own.getValue())))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Empty where nothing is left: the list that it was found by may be behind. */
  private Optional<OwnIssuer> own(IssuerRecord issuer, String holder) {
    int held = register.holdings(holder, null, COUNTED).elements().size();
    return held == 0
        ? Optional.empty()
        : Optional.of(
            new OwnIssuer(
                issuer.id(),
                issuer.profile().name(),
                held,
                issuer.erasure(),
                register.erasureRequest(issuer.id(), ErasureRequest.idOf(holder)).orElse(null)));
  }
}
