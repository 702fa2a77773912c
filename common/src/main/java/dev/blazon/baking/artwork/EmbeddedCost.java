package dev.blazon.baking.artwork;

import dev.blazon.baking.Baking;
import dev.blazon.baking.artwork.UnusableDesign.Part;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What decoding the images within an SVG costs, told before it is drawn. Only what is served
 * already may have any: a composed badge has two at most.
 */
final class EmbeddedCost {
  private static final int MOST_IMAGES = 2;

  /** As the sanitiser writes them. */
  private static final Pattern IMAGE = Pattern.compile("<image[ /]");

  private static final Pattern DATA =
      Pattern.compile(" (?:xlink:)?href=\"data:image/[a-z]++;base64,([^\"]*+)\"");

  private EmbeddedCost() {}

  /**
   * Refuses what would cost too much.
   *
   * @param svg sanitised
   * @throws UnusableDesign that names what it is
   */
  static void requireLow(String svg, Part part) {
    int images = (int) IMAGE.matcher(svg).results().count();
    if (images > MOST_IMAGES) {
      throw new UnusableDesign(part, "has more than " + MOST_IMAGES + " images within it");
    }
    for (Matcher data = DATA.matcher(svg); data.find(); ) {
      require(Base64.getMimeDecoder().decode(data.group(1)), part);
    }
  }

  private static void require(byte[] image, Part part) {
    PictureFormat format = PictureFormat.of(image).orElse(PictureFormat.SVG);
    switch (format) {
      case PNG -> {
        Baking.inspect(image);
        PngCost.requireLow(image, part);
      }
      case JPEG -> JpegCost.requireLow(JpegHeaders.of(image), part);
      case SVG -> throw new UnusableDesign(part, "has an image within it that is no PNG or JPEG");
    }
  }
}
