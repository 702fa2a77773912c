package dev.blazon.artwork.drawing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Encodes pixels as the PNG or JPEG file that a composed SVG embeds. It is made anew of what shows:
 * notes of the uploaded file, such as where a photograph was taken, do not come with it.
 */
record EmbeddedImage(byte[] bytes, PictureFormat format) {
  /** From here on a photograph is a JPEG, which is a fraction of that and looks the same. */
  private static final int LARGE = 512 * 1024;

  private static final float QUALITY = 0.92f;

  static EmbeddedImage of(BufferedImage image) {
    byte[] png = PngEncoder.encode(converted(image, BufferedImage.TYPE_INT_ARGB));
    return png.length > LARGE && isOpaque(image)
        ? new EmbeddedImage(jpeg(image), PictureFormat.JPEG)
        : new EmbeddedImage(png, PictureFormat.PNG);
  }

  private static boolean isOpaque(BufferedImage image) {
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int pixel : row) {
        if (pixel >>> 24 < 255) {
          return false;
        }
      }
    }
    return true;
  }

  private static byte[] jpeg(BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.setOutput(output);
      BufferedImage opaque = converted(image, BufferedImage.TYPE_INT_RGB);
      writer.write(null, new IIOImage(opaque, null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Memory does not fail.
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static BufferedImage converted(BufferedImage image, int type) {
    if (image.getType() == type) {
      return image;
    }
    BufferedImage converted = new BufferedImage(image.getWidth(), image.getHeight(), type);
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      converted.setRGB(0, y, row.length, 1, row, 0, row.length);
    }
    return converted;
  }
}
