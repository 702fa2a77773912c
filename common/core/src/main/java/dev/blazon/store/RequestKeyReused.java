package dev.blazon.store;

/** Says that the {@code Idempotency-Key} of a request was used for another request. */
public final class RequestKeyReused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** For the request that was sent with {@code key}. */
  public RequestKeyReused(RequestKey key) {
    super("a request with this key was another one, of " + key.caller());
  }
}
