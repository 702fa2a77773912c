package dev.blazon.artwork.drawing;

import dev.blazon.artwork.drawing.UnusableDesign.Part;
import dev.blazon.baking.Baking;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses an SVG whose embedded images would cost too much to decode, before it is drawn. Only what
 * is served already may have any: a composed badge has two at most.
 */
final class EmbeddedCost {
  private static final int MOST_IMAGES = 2;

  private static final Set<String> REFERENCES = Set.of("href", "xlink:href");

  /** As the sanitiser writes them: no value of an attribute has a {@code >}. */
  private static final Pattern IMAGE = Pattern.compile("<image(?=[ />])([^>]*+)>");

  private static final Pattern ATTRIBUTE = Pattern.compile(" ([^ =]++)=\"([^\"]*+)\"");

  /** White space in a value, as the sanitiser writes it. */
  private static final Pattern SPACE = Pattern.compile("\\s++|&#(?:9|10|13);");

  private static final Pattern DATA = Pattern.compile("data:image/[a-z]++;base64,(.*+)");

  private EmbeddedCost() {}

  /**
   * Refuses what would cost too much.
   *
   * @param svg sanitised
   * @throws UnusableDesign that names what it is
   */
  static void requireLow(String svg, Part part) {
    List<String> images = IMAGE.matcher(svg).results().map(image -> image.group(1)).toList();
    if (images.size() > MOST_IMAGES) {
      throw new UnusableDesign(part, "has more than " + MOST_IMAGES + " images within it");
    }
    // Two of them share what one may cost, as a background and an icon do.
    Part bounds = images.size() > 1 ? Part.ICON : part;
    for (String image : images) {
      for (Matcher attribute = ATTRIBUTE.matcher(image); attribute.find(); ) {
        if (REFERENCES.contains(attribute.group(1))) {
          requireReference(SPACE.matcher(attribute.group(2)).replaceAll(""), bounds);
        }
      }
    }
  }

  /** Each is worked out, or refused: what decodes it may read it in another way. */
  private static void requireReference(String reference, Part part) {
    if (reference.startsWith("#")) {
      return;
    }
    Matcher data = DATA.matcher(reference);
    if (!data.matches()) {
      throw new UnusableDesign(part, "has an image within it that is no base64 data");
    }
    require(decoded(data.group(1), part), part);
  }

  private static byte[] decoded(String base64, Part part) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new UnusableDesign(part, "has an image within it whose base64 data is damaged");
    }
  }

  private static void require(byte[] image, Part part) {
    PictureFormat format = PictureFormat.of(image).orElse(PictureFormat.SVG);
    switch (format) {
      case PNG -> {
        Baking.inspect(image);
        ByteBuffer header = ByteBuffer.wrap(image);
        RasterFile.requireSize(header.getInt(PngCost.WIDTH), header.getInt(PngCost.HEIGHT), part);
        PngCost.requireLow(image, part);
      }
      case JPEG -> JpegCost.requireLow(JpegHeaders.of(image), part);
      case SVG -> throw new UnusableDesign(part, "has an image within it that is no PNG or JPEG");
    }
  }
}
