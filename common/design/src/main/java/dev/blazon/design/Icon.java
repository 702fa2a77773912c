package dev.blazon.design;

import org.jspecify.annotations.Nullable;

/**
 * The icon in the middle of a design: where it comes from, how large it is, where it stands and its
 * colour.
 *
 * @param source what is drawn
 * @param placement how large and where
 * @param colour that all of it has; null for an upload's own colours, and for a library's icon the
 *     one of black and white that is easier to see
 */
public record Icon(Source source, Placement placement, @Nullable Colour colour) {
  /** Where an icon comes from. */
  public sealed interface Source {
    /** A PNG, JPEG or SVG that somebody sent. */
    record Uploaded(Upload file) implements Source {}

    /**
     * One that comes with the project.
     *
     * @param name one of {@link IconLibrary#NAMES}
     */
    record Library(String name) implements Source {}
  }

  /**
   * How large an icon is, and where.
   *
   * @param size in percent of the largest that fits, from {@value #SMALLEST} to {@value #LARGEST}
   * @param x how far to the right of its usual place, in hundredths of the badge's side, from
   *     -{@value #FARTHEST} to {@value #FARTHEST}
   * @param y how far below it, likewise
   */
  public record Placement(int size, int x, int y) {
    /** The smallest size, in percent of the largest that fits. */
    public static final int SMALLEST = 25;

    /** The largest size, likewise. */
    public static final int LARGEST = 150;

    /** How far it can be moved. */
    public static final int FARTHEST = 50;

    /** As large as it fits, in the middle. */
    public static final Placement USUAL = new Placement(100, 0, 0);
  }
}
