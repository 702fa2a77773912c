package dev.blazon.platform;

import dev.blazon.signing.MacKeys;

/**
 * Gives a handler the HMAC keys behind the links in mails to recipients, and the sessions that
 * those open. They are others than those of {@link Macs}, because functions that strangers call
 * have these.
 */
public interface LinkKeys {
  /** Gives a key for each purpose. */
  MacKeys linkKeys();
}
