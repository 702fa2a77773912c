package dev.blazon.baking.artwork;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import dev.blazon.baking.Baking;
import dev.blazon.baking.SvgSanitizer;
import dev.blazon.baking.UnreadableImage;
import dev.blazon.baking.artwork.UnusableDesign.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads what somebody uploads to be drawn. */
final class Pictures {
  private static final int MAXIMUM_SIDE = 4_096;
  private static final byte[] ANIMATION = {'a', 'c', 'T', 'L'};
  private static final Pattern TEXT = Pattern.compile("<([^<>:]*:)?text\\b");

  private Pictures() {}

  /**
   * Reads an image by its content.
   *
   * @param part which part of the design it is, for messages
   * @throws UnusableDesign where it is not one that can be drawn
   */
  static Picture read(byte[] image, Part part) {
    if (image.length > Baking.MAX_BYTES) {
      throw new UnusableDesign(part, "has more than " + Baking.MAX_BYTES + " bytes");
    }
    if (isJpeg(image)) {
      if (part == Part.ICON) {
        throw new UnusableDesign(part, "is a JPEG, where PNG and SVG are taken");
      }
      return raster(image, "jpeg", part);
    }
    try {
      return switch (Baking.inspect(image)) {
        case PNG -> png(image, part);
        case SVG -> svg(image, part);
      };
    } catch (UnreadableImage e) {
      throw new UnusableDesign(part, "cannot be read: " + e.getMessage());
    }
  }

  private static Picture png(byte[] image, Part part) {
    if (isAnimated(image)) {
      throw new UnusableDesign(part, "is animated");
    }
    return raster(image, "png", part);
  }

  private static Picture svg(byte[] image, Part part) {
    return switch (SvgSanitizer.sanitize(image)) {
      case SvgSanitizer.Refused refused ->
          throw new UnusableDesign(
              part, "may not be drawn: " + refused.findings().getFirst().message());
      case SvgSanitizer.Sanitized sanitized -> drawing(sanitized, part);
    };
  }

  private static Picture drawing(SvgSanitizer.Sanitized svg, Part part) {
    if (TEXT.matcher(svg.svg()).find()) {
      throw new UnusableDesign(
          part, "has text, and no machine has the fonts of another: convert it to paths");
    }
    Fonts.prepare();
    LoaderContext nothingFromOutside =
        LoaderContext.builder().externalResourcePolicy(ResourcePolicy.DENY_ALL).build();
    SVGDocument document =
        new SVGLoader().load(new ByteArrayInputStream(svg.bytes()), null, nothingFromOutside);
    if (document == null || !(document.size().width > 0) || !(document.size().height > 0)) {
      throw new UnusableDesign(part, "is an SVG without a size that can be drawn");
    }
    return new Picture.Vector(document);
  }

  private static Picture raster(byte[] image, String format, Part part) {
    Fonts.prepare();
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    ImageReader reader = readers.next();
    try (MemoryCacheImageInputStream input =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(image))) {
      reader.setInput(input, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (width > MAXIMUM_SIDE || height > MAXIMUM_SIDE) {
        throw new UnusableDesign(
            part,
            "has %d × %d pixels, where at most %d × %d are taken"
                .formatted(width, height, MAXIMUM_SIDE, MAXIMUM_SIDE));
      }
      return new Picture.Raster(reader.read(0));
    } catch (UnusableDesign e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // ImageIO answers broken files with exceptions of many kinds; all mean the same.
      throw new UnusableDesign(
          part, "is a " + format.toUpperCase(Locale.ROOT) + " that cannot be decoded");
    } finally {
      reader.dispose();
    }
  }

  private static boolean isJpeg(byte[] image) {
    return image.length > 2
        && image[0] == (byte) 0xff
        && image[1] == (byte) 0xd8
        && image[2] == (byte) 0xff;
  }

  /** Whether it is an animated PNG: its chunk acTL stands before the pixels (PNG, section 11.3). */
  private static boolean isAnimated(byte[] png) {
    for (int at = 8; at + 8 <= png.length; ) {
      int length =
          (png[at] & 0xff) << 24
              | (png[at + 1] & 0xff) << 16
              | (png[at + 2] & 0xff) << 8
              | png[at + 3] & 0xff;
      if (Arrays.equals(png, at + 4, at + 8, ANIMATION, 0, 4)) {
        return true;
      }
      if (png[at + 4] == 'I' && png[at + 5] == 'D' || length < 0) {
        return false;
      }
      at += 12 + length;
    }
    return false;
  }
}
