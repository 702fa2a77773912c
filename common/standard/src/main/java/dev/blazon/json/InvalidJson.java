package dev.blazon.json;

/** Thrown where a text is not one JSON document within the bounds of {@link Json}. */
public final class InvalidJson extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int line;
  private final int column;

  /**
   * @param message what is wrong
   * @param line where, counted from 1
   * @param column where, counted from 1
   */
  public InvalidJson(String message, int line, int column) {
    super(message);
    this.line = line;
    this.column = column;
  }

  /** The line of the fault, counted from 1. */
  public int line() {
    return line;
  }

  /** The column of the fault, counted from 1. */
  public int column() {
    return column;
  }
}
