package dev.blazon.artwork.drawing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.design.Design;
import dev.blazon.design.DesignBuilder;
import dev.blazon.design.Outline;
import dev.blazon.design.Palette;
import dev.blazon.design.Preset;
import dev.blazon.design.Upload;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Composed badges look designed: smooth backgrounds, borders with light and shadow, nothing left
 * over below a ribbon.
 */
class LookTest {
  @ParameterizedTest
  @EnumSource(Outline.class)
  void nothingOfABackgroundIsLeftBelowARibbon(Outline outline) throws IOException {
    Upload red = new Upload(TestImages.encoded("png", Color.RED, 20, 20));
    Upload green = new Upload(TestImages.encoded("png", Color.GREEN, 20, 20));
    for (String title : new String[] {null, "Title"}) {
      for (int stars : new int[] {0, 3}) {
        Design one = design(outline, red, title, stars);
        BufferedImage image = pixels(one);
        BufferedImage other = pixels(design(outline, green, title, stars));
        Rectangle2D ribbon = Layout.of(one).ribbon();
        for (int y = (int) ribbon.getMinY(); y < 1_000; y++) {
          if (title != null || stars > 0 || y > ribbon.getCenterY()) {
            int[] row = image.getRGB(0, y, 1_000, 1, null, 0, 1_000);
            assertArrayEquals(
                row, other.getRGB(0, y, 1_000, 1, null, 0, 1_000), outline + " row " + y);
          }
        }
      }
    }
  }

  /** Bars are where whole columns are lighter than those beside them. */
  @Test
  void auroraIsSmooth() throws IOException {
    Preset aurora = Preset.AURORA;
    BufferedImage image =
        pixels(new Design(Outline.SQUARE, aurora.palette(), aurora.background(), null, null, null));
    double last = brightness(image, 120);
    for (int x = 121; x < 880; x++) {
      double here = brightness(image, x);
      assertTrue(Math.abs(here - last) < 3, "a bar at " + x + ": " + (here - last));
      last = here;
    }
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void aBorderHasLightAndShadow(Preset preset) throws IOException {
    BufferedImage image =
        pixels(
            new Design(preset.outline(), preset.palette(), preset.background(), null, null, null));
    Shape shape = preset.outline().shape();
    int top = (int) shape.getBounds2D().getMinY();
    int bottom = (int) shape.getBounds2D().getMaxY();
    int[] above = image.getRGB(500, top - 18, 1, 36, null, 0, 1);
    assertTrue(Arrays.stream(above).distinct().count() >= 6, preset + " is flat");
    assertTrue(
        light(image.getRGB(500, top - 14)) > light(image.getRGB(500, bottom + 14)),
        preset + " is lit from above");
  }

  private static double brightness(BufferedImage image, int x) {
    double sum = 0;
    for (int y = 200; y < 480; y++) {
      sum += light(image.getRGB(x, y));
    }
    return sum / 280;
  }

  private static double light(int rgb) {
    return ((rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / 3.0;
  }

  private static Design design(
      Outline outline, Upload background, @Nullable String title, int stars) {
    return DesignBuilder.builder()
        .outline(outline)
        .palette(Palette.PLAIN)
        .background(background)
        .title(title)
        .ribbon("2026")
        .stars(stars)
        .build();
  }

  private static BufferedImage pixels(Design design) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(Composer.compose(design)));
  }
}
