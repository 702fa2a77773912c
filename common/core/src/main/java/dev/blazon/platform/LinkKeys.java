package dev.blazon.platform;

import dev.blazon.signing.MacKeys;

/**
 * Gives a handler the HMAC keys behind the links by which recipients stop mails. They are others
 * than those of {@link Macs}, because a function that strangers call has these.
 */
public interface LinkKeys {
  /** Gives a key for each purpose. */
  MacKeys linkKeys();
}
