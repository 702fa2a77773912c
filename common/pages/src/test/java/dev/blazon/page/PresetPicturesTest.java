package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.artwork.drawing.Composer;
import dev.blazon.design.Design;
import dev.blazon.design.Preset;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;

class PresetPicturesTest {
  private static final Path PAINTED = Path.of("target", "presets.jpg").toAbsolutePath();

  /** Of 255; What JPEG loses stays below it, and another picture is far above. */
  private static final double ALIKE = 15;

  private static final float QUALITY = 0.6f;

  @Test
  void theStudioShowsThePresetsAsTheyAre() throws IOException {
    BufferedImage fresh = paint();
    BufferedImage kept = ImageIO.read(new ByteArrayInputStream(Asset.PRESETS.content()));
    boolean alike = sameSize(kept, fresh);
    for (Preset preset : Preset.values()) {
      alike = alike && difference(kept, fresh, PresetPicture.left(preset)) < ALIKE;
    }
    if (!alike) {
      write(fresh);
    }

    assertTrue(alike, () -> "presets.jpg is of other presets; copy " + PAINTED + " over it");
  }

  @Test
  void noPresetLooksLikeItsNeighbour() throws IOException {
    BufferedImage kept = ImageIO.read(new ByteArrayInputStream(Asset.PRESETS.content()));
    int width = kept.getWidth() - PresetPicture.SIDE;
    BufferedImage shifted = kept.getSubimage(PresetPicture.SIDE, 0, width, PresetPicture.SIDE);
    for (int i = 0; i < Preset.values().length - 1; i++) {
      double difference = difference(kept, shifted, i);
      assertTrue(difference > 2 * ALIKE, i + ": " + difference);
    }
    assertEquals(PresetPicture.WIDTH, kept.getWidth());
  }

  /** Each preset beside the other, by name. */
  private static BufferedImage paint() throws IOException {
    BufferedImage all =
        new BufferedImage(PresetPicture.WIDTH, PresetPicture.SIDE, BufferedImage.TYPE_INT_RGB);
    for (Preset preset : Preset.values()) {
      paint(preset, all);
    }
    return all;
  }

  /** The corners beside the shape get the border's colour: the page cuts them off. */
  private static void paint(Preset preset, BufferedImage all) throws IOException {
    Design design =
        new Design(preset.outline(), preset.palette(), preset.background(), null, null, null);
    BufferedImage composed = ImageIO.read(new ByteArrayInputStream(Composer.compose(design)));
    BufferedImage opaque = new BufferedImage(Design.SIDE, Design.SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = opaque.createGraphics();
    canvas.drawImage(composed, 0, 0, Color.decode(preset.palette().border().toString()), null);
    canvas.dispose();
    for (int y = 0; y < PresetPicture.SIDE; y++) {
      for (int x = 0; x < PresetPicture.SIDE; x++) {
        all.setRGB(PresetPicture.left(preset) + x, y, mean(opaque, x, y));
      }
    }
  }

  /** Of all the pixels that become one. */
  private static int mean(BufferedImage image, int x, int y) {
    int left = x * Design.SIDE / PresetPicture.SIDE;
    int right = (x + 1) * Design.SIDE / PresetPicture.SIDE;
    int top = y * Design.SIDE / PresetPicture.SIDE;
    int bottom = (y + 1) * Design.SIDE / PresetPicture.SIDE;
    int[] pixels = image.getRGB(left, top, right - left, bottom - top, null, 0, right - left);
    int rgb = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int sum = 0;
      for (int pixel : pixels) {
        sum += pixel >> shift & 0xff;
      }
      rgb |= (sum / pixels.length) << shift;
    }
    return rgb;
  }

  private static boolean sameSize(BufferedImage one, BufferedImage two) {
    return one.getWidth() == two.getWidth() && one.getHeight() == two.getHeight();
  }

  /** The mean difference of a channel in the preset's part. */
  private static double difference(BufferedImage one, BufferedImage two, int left) {
    long sum = 0;
    for (int y = 0; y < PresetPicture.SIDE; y++) {
      for (int x = left; x < left + PresetPicture.SIDE; x++) {
        for (int shift = 16; shift >= 0; shift -= 8) {
          sum +=
              Math.abs(((one.getRGB(x, y) >> shift) & 0xff) - ((two.getRGB(x, y) >> shift) & 0xff));
        }
      }
    }
    return sum / (3.0 * PresetPicture.SIDE * PresetPicture.SIDE);
  }

  private static void write(BufferedImage image) throws IOException {
    Files.createDirectories(PAINTED.getParent());
    Files.deleteIfExists(PAINTED);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(PAINTED.toFile())) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
  }
}
