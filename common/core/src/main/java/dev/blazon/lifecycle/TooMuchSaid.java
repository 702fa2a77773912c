package dev.blazon.lifecycle;

/**
 * Thrown where the texts that an issuer gives one badge, Profile, Assertion or Endorsement are
 * larger, all together, than {@link Bounds} allows.
 */
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
