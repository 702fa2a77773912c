package dev.blazon.platform;

import dev.blazon.signing.MacKeys;

/** The part of a platform that gives keys for message authentication codes. */
public interface Macs {
  /** Gives a key for each purpose. */
  MacKeys macKeys();
}
