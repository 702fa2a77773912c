package dev.blazon.store;

/**
 * Names a request that can be repeated.
 *
 * @param caller who asks: an issuer's id, or {@code operator}
 * @param key the caller's {@code Idempotency-Key}, or a part of such a request
 */
public record RequestKey(String caller, String key) {
  /** The same request's part {@code number}: a long list is done in several transactions. */
  public RequestKey part(int number) {
    return new RequestKey(caller, key + "\n" + number);
  }
}
