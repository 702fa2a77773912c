package dev.blazon.baking.artwork;

import dev.blazon.baking.artwork.UnusableDesign.Part;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes PNG and JPEG. Sizes are looked at before pixels are decoded: at the bound, those take 64
 * MB, and scaling them as much again.
 */
final class RasterFile {
  static final int MAXIMUM_SIDE = 4_096;
  private static final int AFTER_SIGNATURE = 8;

  /** The chunk acTL. */
  private static final int ANIMATION = 0x6163544c;

  /** The chunk IDAT. */
  private static final int PIXELS = 0x49444154;

  /** How the decoder says that a JPEG ended early: it paints the rest grey, and goes on. */
  private static final Pattern TRUNCATED =
      Pattern.compile("truncated|premature end", Pattern.CASE_INSENSITIVE);

  private RasterFile() {}

  static Picture png(byte[] image, Part part) {
    if (isAnimated(image)) {
      throw new UnusableDesign(part, "is animated");
    }
    return still(image, part);
  }

  /** A PNG, or the picture that stands for an animated one where nothing moves. */
  static Picture still(byte[] png, Part part) {
    return new Picture.Raster(decoded(png, "PNG", part));
  }

  /** A photograph, upright. */
  static Picture jpeg(byte[] image, Part part) {
    JpegHeaders headers = JpegHeaders.of(image);
    JpegCost.requireLow(headers, part);
    BufferedImage pixels = decoded(image, "JPEG", part);
    return new Picture.Raster(ExifOrientation.upright(pixels, headers.orientation()));
  }

  private static BufferedImage decoded(byte[] image, String format, Part part) {
    Fonts.prepare();
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    AtomicBoolean truncated = new AtomicBoolean();
    try (MemoryCacheImageInputStream input =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(image))) {
      reader.addIIOReadWarningListener(
          (source, warning) -> {
            if (TRUNCATED.matcher(warning).find()) {
              truncated.set(true);
            }
          });
      reader.addIIOReadProgressListener(new StopInTime());
      reader.setInput(input, true, true);
      requireSize(reader.getWidth(0), reader.getHeight(0), part);
      BufferedImage pixels = reader.read(0);
      DrawingTime.check();
      if (truncated.get()) {
        throw new UnusableDesign(part, "is a " + format + " that ends too early");
      }
      return isGrey(pixels) ? colored(pixels) : pixels;
    } catch (UnusableDesign | TookTooLong e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // ImageIO answers broken files with exceptions of many kinds; all mean the same.
      throw new UnusableDesign(part, "is a " + format + " that cannot be decoded: it is damaged");
    } finally {
      reader.dispose();
    }
  }

  private static boolean isGrey(BufferedImage image) {
    return image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
  }

  /**
   * Java takes grey with alpha, and of 16 bits, for linear light, and would draw it too bright: PNG
   * means the curve of sRGB.
   */
  private static BufferedImage colored(BufferedImage grey) {
    Raster samples = grey.getRaster();
    int shift = samples.getSampleModel().getSampleSize(0) - 8;
    boolean alpha = samples.getNumBands() > 1;
    BufferedImage colored =
        new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < grey.getHeight(); y++) {
      DrawingTime.check();
      for (int x = 0; x < grey.getWidth(); x++) {
        int light = samples.getSample(x, y, 0) >> shift;
        int opacity = alpha ? samples.getSample(x, y, 1) >> shift : 0xff;
        colored.setRGB(x, y, opacity << 24 | light << 16 | light << 8 | light);
      }
    }
    return colored;
  }

  static void requireSize(int width, int height, Part part) {
    if (width > MAXIMUM_SIDE || height > MAXIMUM_SIDE) {
      throw new UnusableDesign(
          part,
          "has %d × %d pixels, where at most %d × %d are taken"
              .formatted(width, height, MAXIMUM_SIDE, MAXIMUM_SIDE));
    }
  }

  /**
   * Whether it is an animated PNG: such a chunk stands before the pixels (PNG, section 11.3). The
   * structure was checked before.
   */
  private static boolean isAnimated(byte[] png) {
    ByteBuffer chunks = ByteBuffer.wrap(png);
    for (int at = AFTER_SIGNATURE; at + 8 <= png.length; ) {
      int type = chunks.getInt(at + 4);
      if (type == ANIMATION || type == PIXELS) {
        return type == ANIMATION;
      }
      at += 12 + chunks.getInt(at);
    }
    return false;
  }
}
