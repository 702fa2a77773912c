package dev.blazon.service;

import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.Span;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Records;
import java.util.Optional;

/** Finds an issuer's {@link KeyEpoch} or {@link Span} by the number in a URL. */
public final class KeyEpochs {
  private KeyEpochs() {}

  /** The key epoch of {@code issuer} with this number; empty where the texts name none. */
  public static Optional<KeyEpoch> find(String issuer, String number, CatalogStore catalog) {
    return Ids.isId(issuer) && KeyEpoch.isNumber(number)
        ? catalog.keyEpoch(issuer, Integer.parseInt(number))
        : Optional.empty();
  }

  /**
   * A span that has begun, with its epoch.
   *
   * @param epoch the key epoch that it is of
   */
  record Found(KeyEpoch epoch, Span span) {}

  /** The span of {@code issuer} that is written so; empty where the texts name none. */
  static Optional<Found> findSpan(String issuer, String text, Records records) {
    return Span.parse(text)
        .filter(span -> Ids.isId(issuer))
        .flatMap(
            span ->
                records
                    .keyEpoch(issuer, span.epoch())
                    .filter(epoch -> epoch.has(span))
                    .map(epoch -> new Found(epoch, span)));
  }
}
