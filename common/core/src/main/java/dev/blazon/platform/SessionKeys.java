package dev.blazon.platform;

import dev.blazon.signing.MacKeys;

/**
 * Gives a handler the HMAC keys that sign the sessions and forms of recipients who have signed in
 * to {@code /my}, and the digests by which callers who ask for the link are counted. They are
 * others than those of {@link LinkKeys}, because whoever has those could make itself a session of
 * anybody.
 */
public interface SessionKeys {
  /** Gives a key for each purpose. */
  MacKeys sessionKeys();
}
