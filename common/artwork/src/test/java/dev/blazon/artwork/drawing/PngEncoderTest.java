package dev.blazon.artwork.drawing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.baking.Baking;
import dev.blazon.baking.ImageFormat;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngEncoderTest {
  @Test
  void everyPixelIsReadAsItWasWritten() throws IOException {
    int[] pixels = new Random(1).ints(300 * 200).toArray();
    BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 300, 200, pixels, 0, 300);

    byte[] png = PngEncoder.encode(image);

    assertEquals(ImageFormat.PNG, Baking.inspect(png));
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));
    assertArrayEquals(pixels, read.getRGB(0, 0, 300, 200, null, 0, 300));
  }
}
