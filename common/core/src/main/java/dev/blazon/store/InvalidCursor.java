package dev.blazon.store;

/**
 * Thrown where a request for the next page of a list has a cursor that no page of this list gave.
 */
public final class InvalidCursor extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With a message for the log; clients are answered by the problem that stands for it. */
  public InvalidCursor() {
    super("no page of this list gave this cursor");
  }
}
