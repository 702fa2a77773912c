package dev.blazon.artwork.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.artwork.drawing.UnusableDesign.Part;
import dev.blazon.design.Design;
import dev.blazon.design.Upload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decodes one plain image of 24 × 16 pixels, in the many ways in which it can be written. */
class RasterFileTest {
  @ParameterizedTest
  @CsvSource({
    "plain.jpg, c83c14, 255",
    "progressive.jpg, c83c14, 255",
    "grey.jpg, 6e6e6e, 255",
    "palette.png, c83c14, 255",
    "interlaced.png, c83c14, 255",
    "sixteen-bit.png, c83c14, 255",
    "sixteen-bit-alpha.png, c83c14, 128",
    "grey.png, 6e6e6e, 255",
    "grey-alpha.png, 6e6e6e, 128"
  })
  void everyKindIsDrawnInItsColour(String file, String rgb, int alpha) throws IOException {
    Color drawn = middle(read(resource(file)));
    Color meant = Color.decode("#" + rgb);
    String message = file + " is " + drawn + " of alpha " + drawn.getAlpha();
    assertEquals(alpha, drawn.getAlpha(), 1, message);
    assertEquals(meant.getRed(), drawn.getRed(), 2, message);
    assertEquals(meant.getGreen(), drawn.getGreen(), 2, message);
    assertEquals(meant.getBlue(), drawn.getBlue(), 2, message);
  }

  @Test
  void cmykIsRefusedByName() throws IOException {
    assertTrue(refusal(resource("cmyk.jpg")).contains("CMYK"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.9, 0.999})
  void aJpegThatEndsEarlyIsRefusedAndNotDrawnGrey(double share) {
    byte[] jpeg = noise();
    String refusal = refusal(Arrays.copyOf(jpeg, (int) (jpeg.length * share)));
    assertTrue(refusal.contains("ends too early"), refusal);
  }

  @Test
  void aDamagedFileIsDrawnOrRefusedAndNothingElse() throws IOException {
    Random random = new Random(7);
    int refused = 0;
    for (int i = 0; i < 400; i++) {
      byte[] file = resource(i % 2 == 0 ? "progressive.jpg" : "interlaced.png");
      file[random.nextInt(file.length)] = (byte) random.nextInt(256);
      try {
        middle(read(file));
      } catch (UnusableDesign e) {
        refused++;
      }
    }
    assertTrue(refused > 200, refused + " were refused");
  }

  @ParameterizedTest
  @CsvSource({"1, 4096", "4096, 1", "1, 1", "4095, 7", "999, 1001"})
  void aRasterOfAnyProportionCoversTheShapeAndShowsAsIcon(int width, int height) {
    Picture red = read(TestImages.encoded("png", Color.RED, width, height));
    BufferedImage canvas = canvas();
    Graphics2D graphics = canvas.createGraphics();
    red.draw(graphics, red.over(Composer.WHOLE));
    for (int[] at : new int[][] {{0, 0}, {999, 0}, {0, 999}, {999, 999}, {500, 500}}) {
      assertEquals(0xffff0000, canvas.getRGB(at[0], at[1]));
    }
    canvas = canvas();
    red.draw(canvas.createGraphics(), red.within(Composer.WHOLE));
    assertEquals(0xffff0000, canvas.getRGB(500, 500));
  }

  private static Picture read(byte[] file) {
    return PictureReader.read(new Upload(file), Part.BACKGROUND);
  }

  private static String refusal(byte[] file) {
    return assertThrows(UnusableDesign.class, () -> read(file)).detail();
  }

  private static Color middle(Picture picture) {
    BufferedImage canvas = canvas();
    picture.draw(canvas.createGraphics(), picture.over(Composer.WHOLE));
    return new Color(canvas.getRGB(500, 500), true);
  }

  private static BufferedImage canvas() {
    return new BufferedImage(Design.SIDE, Design.SIDE, BufferedImage.TYPE_INT_ARGB);
  }

  private static byte[] noise() {
    Random random = new Random(1);
    BufferedImage image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 40_000; i++) {
      image.setRGB(i % 200, i / 200, random.nextInt());
    }
    return TestImages.encoded("jpeg", image);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(RasterFileTest.class.getResourceAsStream(name), name)) {
      return file.readAllBytes();
    }
  }
}
