package dev.blazon.artwork.drawing;

import dev.blazon.artwork.drawing.UnusableDesign.Part;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes a PNG or JPEG into pixels, for a design or for a card, and refuses one that is damaged,
 * too large or too costly. Sizes are looked at before pixels are decoded: at the bound, those take
 * 64 MB, and scaling them as much again.
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
    PngCost.requireLow(png, part);
    return new Picture.Raster(decoded(png, "PNG", part));
  }

  /** Reads a JPEG, and turns it as its EXIF says. */
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
      reader.addIIOReadProgressListener(new DecoderTimeout());
      reader.setInput(input, true, true);
      requireSize(reader.getWidth(0), reader.getHeight(0), part);
      BufferedImage pixels = reader.read(0);
      DrawingTime.check();
      if (truncated.get()) {
        throw new UnusableDesign(part, "is a " + format + " that ends too early");
      }
      return isGrey(pixels) || isWide(pixels) ? ofItsSamples(pixels) : pixels;
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

  private static boolean isWide(BufferedImage image) {
    return image.getSampleModel().getSampleSize(0) > 8;
  }

  /**
   * The samples as they stand, brought to eight bits. Java takes grey with alpha, and of 16 bits,
   * for linear light, and would draw it too bright: PNG means the curve of sRGB. And it would bring
   * 16 bits to eight pixel by pixel, at a microsecond each.
   */
  private static BufferedImage ofItsSamples(BufferedImage image) {
    Raster samples = image.getRaster();
    int width = image.getWidth();
    int bands = samples.getNumBands();
    int shift = samples.getSampleModel().getSampleSize(0) - 8;
    boolean alpha = bands % 2 == 0;
    boolean grey = bands < 3;
    BufferedImage plain = new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_INT_ARGB);
    int[] pixels = ((DataBufferInt) plain.getRaster().getDataBuffer()).getData();
    int[] row = new int[width * bands];
    for (int y = 0; y < image.getHeight(); y++) {
      DrawingTime.check();
      samples.getPixels(0, y, width, 1, row);
      for (int x = 0, at = 0; x < width; x++, at += bands) {
        int red = row[at] >> shift;
        int green = grey ? red : row[at + 1] >> shift;
        int blue = grey ? red : row[at + 2] >> shift;
        int opacity = alpha ? row[at + bands - 1] >> shift : 0xff;
        pixels[y * width + x] = opacity << 24 | red << 16 | green << 8 | blue;
      }
    }
    return plain;
  }

  static void requireSize(int width, int height, Part part) {
    if (width > MAXIMUM_SIDE || height > MAXIMUM_SIDE) {
      throw new UnusableDesign(
          part,
          String.format(
              Locale.ROOT,
              "has %d × %d pixels, where at most %d × %d are taken",
              width,
              height,
              MAXIMUM_SIDE,
              MAXIMUM_SIDE));
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
