package dev.blazon.platform;

import dev.blazon.signing.MacKeys;

/**
 * The part of a platform that gives keys for what people bring back to us: the links in their
 * mails, and the sessions that those open. They are others than those of {@link Macs}, because
 * functions that strangers call have these.
 */
public interface LinkKeys {
  /** Gives a key for each purpose. */
  MacKeys linkKeys();
}
