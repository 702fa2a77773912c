package dev.blazon.costs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Builds images that the designer still accepts, each at one of its limits, by what they are. */
final class CostlyImages {
  static final int LARGEST = 4_096;

  /** Half the pixels of that. */
  static final int LARGEST_ICON = 2_896;

  private CostlyImages() {}

  static Map<String, byte[]> all() {
    Map<String, byte[]> images = new LinkedHashMap<>();
    images.put("a PNG of 4,096² pixels of one colour", png(plain(LARGEST), false));
    images.put("an interlaced PNG of 2,896²", png(plain(2_896), true));
    images.put("a PNG of 2,048² of 16 bits", png(wide(2_048), false));
    images.put("a PNG of 1,100² of noise, 3.6 MB", png(noise(1_100), false));
    images.put("a JPEG of 4,096²", jpeg(plain(LARGEST), false));
    images.put("a progressive JPEG of 2,560²", jpeg(noise(2_560), true));
    images.put("an SVG of 80 gradients that fill it", svg(gradients(80)));
    images.put("an SVG of 38,000 small shapes", svg("<path d=\"M0 0L9 9L0 5z\"/>".repeat(38_000)));
    images.put("an SVG of dashed lines", svg(dashed(40)));
    images.put("an SVG of one path of 700,000 segments", svg(zigzag(700_000)));
    return images;
  }

  /** A PNG of colour noise, which deflates to its own size. */
  static byte[] noisePng(int side) {
    return png(noise(side), false);
  }

  /** A PNG of one colour with alpha, nowhere transparent. */
  static byte[] plainPng(int side, Color colour) {
    return png(plain(side, colour), false);
  }

  private static byte[] svg(String content) {
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1000 1000\">"
            + content
            + "</svg>")
        .getBytes(UTF_8);
  }

  private static String gradients(int count) {
    return "<radialGradient id=\"g\"><stop offset=\"0\" stop-color=\"red\"/><stop offset=\"1\"/>"
        + "</radialGradient>"
        + "<rect width=\"1000\" height=\"1000\" fill=\"url(#g)\"/>".repeat(count);
  }

  private static String dashed(int count) {
    return "<path d=\"M0 0L1000 1000\" stroke=\"red\" stroke-width=\"1\" stroke-dasharray=\"1 1\"/>"
        .repeat(count);
  }

  private static String zigzag(int segments) {
    return "<path fill=\"red\" d=\"M0 0" + "h1v1".repeat(segments / 2) + "\"/>";
  }

  private static BufferedImage plain(int side) {
    return plain(side, Color.ORANGE);
  }

  private static BufferedImage plain(int side, Color colour) {
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, side, side);
    graphics.dispose();
    return image;
  }

  private static BufferedImage noise(int side) {
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    return image;
  }

  private static BufferedImage wide(int side) {
    ComponentColorModel colours =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            true,
            false,
            Color.TRANSLUCENT,
            DataBuffer.TYPE_USHORT);
    return new BufferedImage(
        colours, colours.createCompatibleWritableRaster(side, side), false, null);
  }

  private static byte[] png(BufferedImage image, boolean interlaced) {
    return written("png", image, interlaced, null);
  }

  private static byte[] jpeg(BufferedImage image, boolean progressive) {
    BufferedImage opaque =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    opaque.createGraphics().drawImage(image, 0, 0, null);
    return written("jpeg", opaque, progressive, progressive ? 0.3f : null);
  }

  private static byte[] written(
      String format, BufferedImage image, boolean progressive, @Nullable Float quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    if (quality != null) {
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(quality);
    }
    if (progressive) {
      how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.write(null, new IIOImage(image, null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
