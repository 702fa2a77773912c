package dev.blazon.service;

import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.store.CatalogStore;
import java.util.Optional;

/** Finds key epochs by what stands in a URL. */
final class KeyEpochs {
  private KeyEpochs() {}

  /** The key epoch of {@code issuer} with this number; empty where the texts name none. */
  static Optional<KeyEpoch> find(String issuer, String number, CatalogStore catalog) {
    return Ids.isId(issuer) && KeyEpoch.isNumber(number)
        ? catalog.keyEpoch(issuer, Integer.parseInt(number))
        : Optional.empty();
  }
}
