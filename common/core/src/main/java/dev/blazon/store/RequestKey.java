package dev.blazon.store;

/**
 * The {@code Idempotency-Key} of a request together with its caller, under which its idempotency
 * record is stored.
 *
 * @param caller who asks: an issuer's id, or {@code operator}
 * @param key the caller's {@code Idempotency-Key}, or a part of such a request
 */
public record RequestKey(String caller, String key) {
  /**
   * The same request's part {@code number}: a long list is done in several transactions. The first
   * goes by the key itself, so that it cannot be used for anything else.
   */
  public RequestKey part(int number) {
    return number == 0 ? this : new RequestKey(caller, key + "\n" + number);
  }
}
