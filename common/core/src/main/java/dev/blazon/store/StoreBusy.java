package dev.blazon.store;

/**
 * Thrown where a transaction is given up: DynamoDB throttled it, or others kept changing the same
 * items, for as long as it was tried. Trying the same request again later is safe.
 */
public final class StoreBusy extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param attempts how often it was tried
   * @param cause what the last attempt met
   */
  public StoreBusy(int attempts, Throwable cause) {
    super("the store was busy " + attempts + " times in a row", cause);
  }
}
