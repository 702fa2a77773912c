package dev.blazon.lifecycle;

/** An issuer's texts about one thing are larger, all together, than {@link Bounds} allows. */
public final class TooMuchSaid extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param what of what, such as "a badge"
   * @param bytes how much is said of it, as JSON
   * @param most how much may be, one of {@link Bounds}
   */
  public TooMuchSaid(String what, int bytes, int most) {
    super(
        "What is said of %s would come to %d bytes of JSON, with what was said before; at most %d are kept."
            .formatted(what, bytes, most));
  }
}
