package dev.blazon.baking.artwork;

import ar.com.hjg.pngj.FilterType;
import ar.com.hjg.pngj.ImageInfo;
import ar.com.hjg.pngj.ImageLineInt;
import ar.com.hjg.pngj.PngWriter;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;

/** Pixels as a PNG. */
final class PngEncoder {
  private static final int LEVEL = 4;

  private PngEncoder() {}

  /**
   * Encodes an image.
   *
   * @param image of type {@link BufferedImage#TYPE_INT_ARGB}
   */
  static byte[] encode(BufferedImage image) {
    int width = image.getWidth();
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    ImageInfo info = new ImageInfo(width, image.getHeight(), 8, true);
    ByteArrayOutputStream png = new ByteArrayOutputStream(1 << 18);
    PngWriter writer = new PngWriter(png, info);
    writer.setFilterType(FilterType.FILTER_PAETH);
    writer.setCompLevel(LEVEL);
    ImageLineInt line = new ImageLineInt(info);
    int[] samples = line.getScanline();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < width; x++) {
        int argb = pixels[y * width + x];
        samples[4 * x] = argb >> 16 & 0xff;
        samples[4 * x + 1] = argb >> 8 & 0xff;
        samples[4 * x + 2] = argb & 0xff;
        samples[4 * x + 3] = argb >>> 24;
      }
      writer.writeRow(line);
    }
    writer.end();
    return png.toByteArray();
  }
}
