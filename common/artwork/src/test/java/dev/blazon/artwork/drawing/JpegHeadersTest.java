package dev.blazon.artwork.drawing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.artwork.drawing.UnusableDesign.Part;
import dev.blazon.design.Upload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cost of a JPEG and how it is turned are told by its headers, before a pixel is decoded. */
class JpegHeadersTest {
  private static final byte[] PROFILE =
      "ICC_PROFILE\0\1\1 and so on".getBytes(StandardCharsets.ISO_8859_1);

  @Test
  void scansAreCountedWhereverTheyStand() throws IOException {
    byte[] progressive = resource("progressive.jpg");
    int scans = JpegHeaders.of(progressive).scans();
    assertEquals(1, JpegHeaders.of(resource("plain.jpg")).scans());
    assertTrue(scans > 5, scans + " scans");
    assertEquals(
        scans + 120, JpegHeaders.of(TestImages.repeatingItsLastScan(progressive, 120)).scans());
  }

  @Test
  void aSmallFileOfManyScansIsRefusedByName() throws IOException {
    byte[] repeating = TestImages.repeatingItsLastScan(resource("progressive.jpg"), 120);
    String refusal = refusal(repeating);
    assertTrue(refusal.contains(JpegHeaders.of(repeating).scans() + " scans"), refusal);
  }

  /** Ten scans are what programs write; what they cost is told by the pixels. */
  @ParameterizedTest
  @CsvSource({"2560, 2560, true", "2592, 2592, false", "4096, 4096, false", "1, 4096, true"})
  void scansCostAsMuchAsThereArePixels(int width, int height, boolean taken) throws IOException {
    byte[] progressive = resource("progressive.jpg");
    assertEquals(10, JpegHeaders.of(progressive).scans());
    requireTaken(taken, TestImages.claiming(progressive, width, height));
  }

  @ParameterizedTest
  @CsvSource({"1792, 1792, true", "2560, 2560, false"})
  void aProfileCostsAsMuchAgain(int width, int height, boolean taken) throws IOException {
    byte[] profiled = TestImages.withSegment(resource("progressive.jpg"), 0xe2, PROFILE);
    assertTrue(JpegHeaders.of(profiled).profiled());
    requireTaken(taken, TestImages.claiming(profiled, width, height));
  }

  @Test
  void theLargestPictureInOneScanIsTaken() throws IOException {
    byte[] plain = TestImages.withSegment(resource("plain.jpg"), 0xe2, PROFILE);
    requireTaken(true, TestImages.claiming(plain, 4_096, 4_096));
    requireTaken(false, TestImages.claiming(plain, 4_097, 4_096));
  }

  @ParameterizedTest
  @ValueSource(ints = {0xc3, 0xc5, 0xc9, 0xca, 0xcf})
  void whatTheDecoderDoesNotKnowIsNamed(int code) throws IOException {
    byte[] jpeg = resource("plain.jpg");
    jpeg[TestImages.frame(jpeg) + 1] = (byte) code;
    String refusal = refusal(jpeg);
    assertTrue(refusal.contains("arithmetic coding"), refusal);
  }

  @Test
  void twelveBitsAreNamed() throws IOException {
    byte[] jpeg = resource("plain.jpg");
    jpeg[TestImages.frame(jpeg) + 4] = 12;
    assertTrue(refusal(jpeg).contains("more than 8 bits"));
  }

  /** Each corner of the file, and where it is to be seen (Exif 2.32, table 6). */
  @ParameterizedTest
  @CsvSource({
    "1, TL, TR", "2, TR, TL", "3, BR, BL", "4, BL, BR",
    "5, TL, BL", "6, TR, BR", "7, BR, TR", "8, BL, TL"
  })
  void aPhotographIsTurnedUpright(int orientation, String topLeft, String topRight) {
    for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
      byte[] file = TestImages.withSegment(corners(), 0xe1, exif(order, orientation));
      assertEquals(orientation, JpegHeaders.of(file).orientation());
      BufferedImage image =
          ((Picture.Raster) PictureReader.read(new Upload(file), Part.BACKGROUND)).image();
      boolean onItsSide = orientation > 4;
      assertEquals(onItsSide ? 64 : 96, image.getWidth());
      assertEquals(onItsSide ? 96 : 64, image.getHeight());
      assertNear(Color.RED, image, topLeft);
      assertNear(Color.BLUE, image, topRight);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, -1})
  void anOrientationThatIsNoneIsUpright(int orientation) {
    byte[] file = TestImages.withSegment(corners(), 0xe1, exif(ByteOrder.BIG_ENDIAN, orientation));
    assertEquals(1, JpegHeaders.of(file).orientation());
  }

  @Test
  void damagedHeadersAreReadWithoutAFault() throws IOException {
    Random random = new Random(11);
    byte[] whole =
        TestImages.withSegment(resource("progressive.jpg"), 0xe1, exif(ByteOrder.LITTLE_ENDIAN, 6));
    for (int i = 0; i < 5_000; i++) {
      byte[] file = Arrays.copyOf(whole, 3 + random.nextInt(whole.length - 3));
      for (int j = 0; j < 3; j++) {
        file[random.nextInt(Math.min(80, file.length))] = (byte) random.nextInt(256);
      }
      JpegHeaders headers = JpegHeaders.of(file);
      assertTrue(headers.orientation() >= 1 && headers.orientation() <= 8);
    }
    assertNull(JpegHeaders.of(new byte[] {-1, -40, -1}).frame());
  }

  private static void requireTaken(boolean taken, byte[] jpeg) {
    JpegHeaders headers = JpegHeaders.of(jpeg);
    if (taken) {
      assertDoesNotThrow(() -> JpegCost.requireLow(headers, Part.BACKGROUND));
    } else {
      assertThrows(UnusableDesign.class, () -> JpegCost.requireLow(headers, Part.BACKGROUND));
    }
  }

  private static String refusal(byte[] jpeg) {
    return assertThrows(
            UnusableDesign.class, () -> PictureReader.read(new Upload(jpeg), Part.BACKGROUND))
        .detail();
  }

  /** Black, 96 × 64 pixels, with a red corner at the top left, and a blue one at the right. */
  private static byte[] corners() {
    BufferedImage image = new BufferedImage(96, 64, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 24; y++) {
      for (int x = 0; x < 24; x++) {
        image.setRGB(x, y, Color.RED.getRGB());
        image.setRGB(95 - x, y, Color.BLUE.getRGB());
      }
    }
    return TestImages.encoded("jpeg", image);
  }

  private static byte[] exif(ByteOrder order, int orientation) {
    boolean little = order == ByteOrder.LITTLE_ENDIAN;
    return ByteBuffer.allocate(44)
        .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
        .put((little ? "II" : "MM").getBytes(StandardCharsets.US_ASCII))
        .order(order)
        .putShort((short) 42)
        .putInt(8)
        .putShort((short) 2)
        .putShort((short) 0x010f) // the camera's maker, which is passed by
        .putShort((short) 2)
        .putInt(4)
        .putInt(0)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .array();
  }

  private static void assertNear(Color colour, BufferedImage image, String corner) {
    int x = corner.charAt(1) == 'L' ? 8 : image.getWidth() - 8;
    int y = corner.charAt(0) == 'T' ? 8 : image.getHeight() - 8;
    Color seen = new Color(image.getRGB(x, y));
    assertEquals(colour.getRed(), seen.getRed(), 60, corner + " is " + seen);
    assertEquals(colour.getBlue(), seen.getBlue(), 60, corner + " is " + seen);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(JpegHeadersTest.class.getResourceAsStream(name), name)) {
      return file.readAllBytes();
    }
  }
}
