package dev.blazon.store;

/** Thrown where the {@code Idempotency-Key} of a request has been used for another request. */
public final class RequestKeyReused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** For the request that was sent with {@code key}. */
  public RequestKeyReused(RequestKey key) {
    super("a request with this key was another one, of " + key.caller());
  }
}
