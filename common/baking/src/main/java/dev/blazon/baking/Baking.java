package dev.blazon.baking;

import dev.blazon.baking.UnreadableImage.Fault;

/**
 * Bakes Assertions into images and reads them out again (Open Badges 2.0, Baking Specification).
 *
 * <p>The format is told by content, never by a claimed media type: the caller compares. Every
 * method refuses with {@link UnreadableImage}, whatever the bytes are.
 */
public final class Baking {
  /** The largest image that is read or made, in bytes. */
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  private Baking() {}

  /**
   * Checks an image's structure, without decoding its pixels: also that nothing in it but pixels
   * grows beyond {@link #MAX_BYTES} when whoever shows it inflates it.
   *
   * @return its format, by content
   * @throws UnreadableImage if it cannot be baked
   */
  public static ImageFormat inspect(byte[] image) {
    ImageFormat format = detect(image);
    switch (format) {
      case PNG -> PngFile.read(image);
      case SVG -> SvgBaking.inspect(image);
    }
    return format;
  }

  /**
   * Whether bytes begin as a PNG does, or as XML does: any XML, since an SVG's own element may
   * stand far down.
   */
  public static boolean looksLikeImage(byte[] bytes) {
    return PngFile.looksLike(bytes) || SvgText.looksLikeXml(bytes);
  }

  /** Whether bytes begin as a PNG does. */
  public static boolean looksLikePng(byte[] bytes) {
    return PngFile.looksLike(bytes);
  }

  /**
   * Bakes the Assertion into the image in place of any that it carries. Deterministic: the same
   * input gives the same bytes, and baking an Assertion again changes nothing.
   *
   * @return the image in the format that it had; an SVG in UTF-8
   * @throws UnreadableImage if the image cannot be baked, or would grow over {@link #MAX_BYTES}
   */
  public static byte[] bake(byte[] image, BakedAssertion assertion) {
    byte[] baked =
        switch (detect(image)) {
          case PNG -> PngBaking.bake(image, assertion);
          case SVG -> SvgBaking.bake(image, assertion);
        };
    requireSize("baked image", baked);
    return baked;
  }

  /**
   * Reads the Assertion that the image carries: the first, where there are several. What is damaged
   * behind it makes a warning and no more.
   *
   * @throws UnreadableImage if there is none, or one that is compressed or unreadable
   */
  public static Unbaked unbake(byte[] image) {
    return switch (detect(image)) {
      case PNG -> PngBaking.unbake(image);
      case SVG -> SvgBaking.unbake(image);
    };
  }

  /**
   * Tells the format by the first bytes; nothing else is checked.
   *
   * @throws UnreadableImage if it is neither, or over {@link #MAX_BYTES}
   */
  public static ImageFormat detect(byte[] image) {
    requireSize("image", image);
    if (PngFile.looksLike(image)) {
      return ImageFormat.PNG;
    }
    if (SvgText.looksLikeXml(image)) {
      return ImageFormat.SVG;
    }
    throw new UnreadableImage(
        Fault.UNKNOWN_FORMAT,
        "image",
        FileKind.of(image)
                .map(kind -> "this is " + kind.label() + ", which cannot carry a badge; ")
                .orElse("this is neither a PNG nor an SVG; ")
            + "take the original PNG or SVG");
  }

  private static void requireSize(String what, byte[] image) {
    if (image.length > MAX_BYTES) {
      throw new UnreadableImage(
          Fault.TOO_LARGE, what, image.length + " bytes, where at most " + MAX_BYTES + " are read");
    }
  }
}
