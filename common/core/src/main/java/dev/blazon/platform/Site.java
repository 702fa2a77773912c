package dev.blazon.platform;

import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.PublicUrls;
import java.time.InstantSource;

/**
 * Gives a handler what every function needs: the deployment's public URLs, the clock, the generator
 * of ids, the hash of the operator's key, and whether mails are sent. A handler asks for all that
 * it needs in its constructor, so that a missing setting ends the function at its start; it never
 * falls back to anything.
 */
public interface Site {
  /** The clock that all functions go by. */
  InstantSource time();

  /** Makes the random ids of everything new. */
  Ids ids();

  /** The public URLs of this deployment. */
  PublicUrls urls();

  /** The SHA-256 of the operator's key, in lower-case hex. */
  String operatorKeySha256();

  /** Whether this deployment sends mails; what sends them is in {@link Mails}. */
  boolean sendsMails();

  /** The clock of this machine. */
  static InstantSource systemTime() {
    return InstantSource.system();
  }
}
