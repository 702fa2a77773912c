package dev.blazon.artwork.drawing;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/**
 * Scales the pixels of a design's background or icon with the cubic of Catmull and Rom, which is
 * stretched where the result is smaller: then every pixel counts, where Java2D would look at 16 of
 * them and leave out all others.
 */
final class Scaling {
  private static final int CHANNELS = 4;

  private final int[] pixels;
  private final int width;
  private final PixelWeights across;
  private final PixelWeights down;

  /** Rows as numbers, premultiplied, each at its index modulo the length. */
  private final float[][] window;

  private int nextRow;

  private Scaling(BufferedImage image, PixelWeights across, PixelWeights down) {
    this.pixels = ((DataBufferInt) argb(image).getRaster().getDataBuffer()).getData();
    this.width = image.getWidth();
    this.across = across;
    this.down = down;
    this.window = new float[down.most()][CHANNELS * width];
    this.nextRow = down.first(0);
  }

  /**
   * Scales a part of an image.
   *
   * @param part in the image's pixels; where it reaches beyond, the edge goes on
   * @return of type {@link BufferedImage#TYPE_INT_ARGB_PRE}, or the image itself where there is
   *     nothing to scale
   */
  static BufferedImage scaled(BufferedImage image, Rectangle2D part, int width, int height) {
    boolean whole = part.equals(new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight()));
    if (whole && image.getWidth() == width && image.getHeight() == height) {
      return image;
    }
    PixelWeights across = PixelWeights.of(part.getX(), part.getWidth(), width, image.getWidth());
    PixelWeights down = PixelWeights.of(part.getY(), part.getHeight(), height, image.getHeight());
    return new Scaling(image, across, down).run();
  }

  private BufferedImage run() {
    BufferedImage image =
        new BufferedImage(across.size(), down.size(), BufferedImage.TYPE_INT_ARGB_PRE);
    int[] result = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    float[] row = new float[CHANNELS * width];
    for (int y = 0; y < down.size(); y++) {
      DrawingTime.check();
      blendRows(y, row);
      for (int x = 0; x < across.size(); x++) {
        result[y * across.size() + x] = blendPixels(x, row);
      }
    }
    return image;
  }

  private void blendRows(int y, float[] into) {
    int first = down.first(y);
    float[] weights = down.weights(y);
    nextRow = Math.max(nextRow, first);
    while (nextRow < first + weights.length) {
      unpack(nextRow, window[nextRow % window.length]);
      nextRow++;
    }
    Arrays.fill(into, 0);
    for (int i = 0; i < weights.length; i++) {
      float weight = weights[i];
      float[] row = window[(first + i) % window.length];
      for (int x = 0; x < into.length; x++) {
        into[x] += weight * row[x];
      }
    }
  }

  private int blendPixels(int x, float[] row) {
    float red = 0;
    float green = 0;
    float blue = 0;
    float alpha = 0;
    int at = CHANNELS * across.first(x);
    for (float weight : across.weights(x)) {
      red += weight * row[at];
      green += weight * row[at + 1];
      blue += weight * row[at + 2];
      alpha += weight * row[at + 3];
      at += CHANNELS;
    }
    int opacity = within(alpha, 255);
    return opacity << 24
        | within(red, opacity) << 16
        | within(green, opacity) << 8
        | within(blue, opacity);
  }

  private void unpack(int y, float[] row) {
    for (int x = 0; x < width; x++) {
      int pixel = pixels[y * width + x];
      int alpha = pixel >>> 24;
      float share = alpha / 255f;
      row[CHANNELS * x] = share * (pixel >> 16 & 0xff);
      row[CHANNELS * x + 1] = share * (pixel >> 8 & 0xff);
      row[CHANNELS * x + 2] = share * (pixel & 0xff);
      row[CHANNELS * x + 3] = alpha;
    }
  }

  /** The cubic overshoots at edges. */
  private static int within(float channel, int most) {
    return Math.max(0, Math.min(most, Math.round(channel)));
  }

  private static BufferedImage argb(BufferedImage image) {
    if (image.getType() == BufferedImage.TYPE_INT_ARGB) {
      return image;
    }
    BufferedImage argb =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
    Graphics2D canvas = argb.createGraphics();
    canvas.setComposite(AlphaComposite.Src);
    canvas.drawImage(image, 0, 0, null);
    canvas.dispose();
    return argb;
  }
}
