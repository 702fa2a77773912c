package dev.blazon.store;

/**
 * A request with an {@code Idempotency-Key}, which its caller may send again: the key, and a hash
 * of what is asked.
 *
 * @param key whose and which
 * @param fingerprint the SHA-256 of what is asked, in lower-case hex
 */
public record RepeatableRequest(RequestKey key, String fingerprint) {
  /** Its part {@code number}, done in a transaction of its own. */
  public RepeatableRequest part(int number) {
    return new RepeatableRequest(key.part(number), fingerprint);
  }
}
