package dev.blazon.service;

import dev.blazon.lifecycle.Ids;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.openbadges.Profile;
import dev.blazon.store.CatalogStore;
import java.util.Optional;

/** Shows an issuer to itself and to the operator. */
public final class ReadIssuer {
  private final CatalogStore catalog;

  /** Given what it reads. */
  public ReadIssuer(CatalogStore catalog) {
    this.catalog = catalog;
  }

  /**
   * What is seen.
   *
   * @param id its id
   * @param profile its public URL
   * @param createdAt since when
   * @param document its public document
   */
  public record IssuerView(String id, String profile, String createdAt, Profile document) {}

  /** An issuer. */
  public Optional<IssuerView> read(String issuer) {
    return Ids.isId(issuer)
        ? catalog
            .issuer(issuer)
            .map(
                found ->
                    new IssuerView(
                        found.id(),
                        found.profile().id(),
                        OpenBadges.dateTime(found.createdAt()),
                        found.profile()))
        : Optional.empty();
  }
}
