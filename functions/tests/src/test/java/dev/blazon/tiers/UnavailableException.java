package dev.blazon.tiers;

/**
 * Thrown where something that a tier of tests needs is not on this machine and could not be brought
 * there.
 */
public final class UnavailableException extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * @param reason what is missing and what would help, one clause that reads well after a colon
   */
  public UnavailableException(String reason) {
    super(reason);
  }

  /** The reason, never null: one clause on one line. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
