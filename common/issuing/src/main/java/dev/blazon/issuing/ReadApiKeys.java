package dev.blazon.issuing;

import dev.blazon.lifecycle.ApiKey;
import dev.blazon.lifecycle.Ids;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Page;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists the API keys of an issuer, page by page, without their secrets. */
public final class ReadApiKeys {
  /** A name has at most 200 characters, so that a page has some 100 KB. */
  private static final int PAGE = 100;

  private final CatalogStore catalog;
  private final InstantSource time;

  /** Reads the API keys of issuers of this catalog. */
  public ReadApiKeys(CatalogStore catalog, InstantSource time) {
    this.catalog = catalog;
    this.time = time;
  }

  /**
   * A page of them, good or not, oldest first; a key that was made is on its page at once. Empty
   * where there is no such issuer.
   *
   * @param cursor where to go on, as an earlier page gave it; null for the beginning
   * @throws dev.blazon.store.InvalidCursor where no page gave this cursor
   */
  public Optional<Page<ApiKeyView>> all(String issuer, @Nullable String cursor) {
    if (!Ids.isId(issuer) || catalog.issuer(issuer).isEmpty()) {
      return Optional.empty();
    }
    Instant now = time.instant();
    Page<ApiKey> page = catalog.apiKeys(issuer, cursor, PAGE);
    return Optional.of(
        new Page<>(
            page.elements().stream().map(key -> ApiKeyView.of(key, now)).toList(), page.cursor()));
  }
}
