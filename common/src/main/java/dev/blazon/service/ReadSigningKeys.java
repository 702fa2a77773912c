package dev.blazon.service;

import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.store.CatalogStore;
import java.util.List;
import java.util.Optional;

/** Shows an issuer its key epochs. */
public final class ReadSigningKeys {
  private final CatalogStore catalog;
  private final PublicUrls urls;

  /** Given what it reads. */
  public ReadSigningKeys(CatalogStore catalog, PublicUrls urls) {
    this.catalog = catalog;
    this.urls = urls;
  }

  /** Every one, oldest first; empty where there is no such issuer. */
  public Optional<List<SigningKeyView>> all(String issuer) {
    List<KeyEpoch> epochs = Ids.isId(issuer) ? catalog.keyEpochs(issuer) : List.of();
    if (epochs.isEmpty()) {
      return Optional.empty();
    }
    int newest = epochs.getLast().number();
    return Optional.of(
        epochs.stream().map(epoch -> SigningKeyView.of(epoch, newest, urls)).toList());
  }
}
