package dev.blazon.artwork.drawing;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads from a JPEG's headers how the camera was held (Exif 2.32, section 4.6.4, tag 0x0112), and
 * turns the image upright. Telephones write pixels as their sensor lies, and this beside them: a
 * portrait without it lies on its side.
 */
final class ExifOrientation {
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int ORIENTATION = 0x0112;
  private static final int SHORT = 3;
  private static final int ENTRY = 12;
  private static final int UPRIGHT = 1;

  private ExifOrientation() {}

  /**
   * Reads it from a segment APP1. Only the first directory is looked at, each entry once.
   *
   * @param from where the segment's data begins
   * @param end behind its last byte
   * @return 1 to 8; 1, which is upright, for a segment of another kind, a damaged one, or none
   */
  static int of(byte[] jpeg, int from, int end) {
    if (end - from < EXIF.length + 8 || !startsWithExif(jpeg, from)) {
      return UPRIGHT;
    }
    ByteBuffer tiff = ByteBuffer.wrap(jpeg, from + EXIF.length, end - from - EXIF.length).slice();
    boolean little = tiff.getShort(0) == 0x4949;
    tiff.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 8 || directory > tiff.capacity() - 2) {
      return UPRIGHT;
    }
    int entries = tiff.getShort(directory) & 0xffff;
    int at = directory + 2;
    for (int i = 0; i < entries && at + ENTRY <= tiff.capacity(); i++, at += ENTRY) {
      if ((tiff.getShort(at) & 0xffff) == ORIENTATION && tiff.getShort(at + 2) == SHORT) {
        int orientation = tiff.getShort(at + 8);
        return orientation >= 1 && orientation <= 8 ? orientation : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  private static boolean startsWithExif(byte[] jpeg, int from) {
    for (int i = 0; i < EXIF.length; i++) {
      if (jpeg[from + i] != EXIF[i]) {
        return false;
      }
    }
    return true;
  }

  /** The image as it was seen through the camera; the image itself where it is upright. */
  static BufferedImage upright(BufferedImage image, int orientation) {
    if (orientation == UPRIGHT) {
      return image;
    }
    boolean onItsSide = orientation > 4;
    int width = onItsSide ? image.getHeight() : image.getWidth();
    int height = onItsSide ? image.getWidth() : image.getHeight();
    BufferedImage upright = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    int[] pixels = ((DataBufferInt) upright.getRaster().getDataBuffer()).getData();
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      DrawingTime.check();
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int x = 0; x < row.length; x++) {
        pixels[place(x, y, width, height, orientation)] = row[x];
      }
    }
    return upright;
  }

  /**
   * Where a pixel of the file comes to stand.
   *
   * @param width of the upright image, as the height is
   */
  private static int place(int x, int y, int width, int height, int orientation) {
    return switch (orientation) {
      case 2 -> y * width + width - 1 - x;
      case 3 -> (height - 1 - y) * width + width - 1 - x;
      case 4 -> (height - 1 - y) * width + x;
      case 5 -> x * width + y;
      case 6 -> x * width + width - 1 - y;
      case 7 -> (height - 1 - x) * width + width - 1 - y;
      case 8 -> (height - 1 - x) * width + y;
      default -> y * width + x;
    };
  }
}
