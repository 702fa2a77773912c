package dev.blazon.platform;

import dev.blazon.signing.MacKeys;

/** Gives a handler the HMAC keys for the digests by which recipients are found in the register. */
public interface Macs {
  /** Gives a key for each purpose. */
  MacKeys macKeys();
}
