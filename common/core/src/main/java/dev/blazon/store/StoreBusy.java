package dev.blazon.store;

/**
 * The store was too busy to say whether a transaction holds: it was throttled, or others kept
 * writing the same things, for as long as it was tried. Trying the same request again later is
 * safe.
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
