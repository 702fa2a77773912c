package dev.blazon.issuing;

import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.InvalidCursor;
import dev.blazon.store.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lists an issuer's signing keys for the issuer, one for each key epoch, page by page: since when
 * it is, whether it still signs or is compromised, and where its public key is served.
 */
public final class ReadSigningKeys {
  private static final int PAGE = 100;

  private final CatalogStore catalog;
  private final PublicUrls urls;

  /** Reads the key epochs of issuers of this catalog. */
  public ReadSigningKeys(CatalogStore catalog, PublicUrls urls) {
    this.catalog = catalog;
    this.urls = urls;
  }

  /**
   * A hundred of them, oldest first; empty where there is no such issuer. At most ten are made in
   * thirty days, so that all are read; but each may have a long reason.
   *
   * @param cursor where to go on, as an earlier page gave it; null for the beginning
   * @throws InvalidCursor where no page gave this cursor
   */
  public Optional<Page<SigningKeyView>> all(String issuer, @Nullable String cursor) {
    List<KeyEpoch> epochs = Ids.isId(issuer) ? catalog.keyEpochs(issuer) : List.of();
    if (epochs.isEmpty()) {
      return Optional.empty();
    }
    int newest = epochs.getLast().number();
    int from = cursor == null ? 0 : positionAfter(cursor, epochs);
    List<KeyEpoch> some = epochs.subList(from, Math.min(from + PAGE, epochs.size()));
    List<SigningKeyView> views =
        some.stream().map(epoch -> SigningKeyView.of(epoch, newest, urls)).toList();
    boolean last = from + PAGE >= epochs.size();
    return Optional.of(new Page<>(views, last ? null : Integer.toString(some.getLast().number())));
  }

  private static int positionAfter(String cursor, List<KeyEpoch> epochs) {
    for (int i = 0; i < epochs.size() - 1; i++) {
      if (Integer.toString(epochs.get(i).number()).equals(cursor)) {
        return i + 1;
      }
    }
    throw new InvalidCursor();
  }
}
