package dev.blazon.platform;

import dev.blazon.signing.MacKeys;

/**
 * Gives a handler the HMAC keys behind the links by which recipients stop mails, the links for
 * endorsing, and the passes of {@link dev.blazon.service.CollectionPasses}. They are others than
 * those of {@link Macs} and {@link SessionKeys}, because functions that strangers call have these.
 */
public interface LinkKeys {
  /** Gives a key for each purpose. */
  MacKeys linkKeys();
}
