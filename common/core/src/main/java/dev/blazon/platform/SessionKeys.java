package dev.blazon.platform;

import dev.blazon.signing.MacKeys;

/**
 * The part of a platform that gives keys for the sessions of people who have signed in to {@code
 * /my}, and for what their forms and requests are told by. They are others than those of {@link
 * LinkKeys}, because whoever has those could make itself a session of anybody.
 */
public interface SessionKeys {
  /** Gives a key for each purpose. */
  MacKeys sessionKeys();
}
