package dev.blazon.platform;

import dev.blazon.signing.MacKeys;

/**
 * The part of a platform that gives keys for the digests by which recipients are found in the
 * register.
 */
public interface Macs {
  /** Gives a key for each purpose. */
  MacKeys macKeys();
}
