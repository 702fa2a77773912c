package dev.blazon.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.KeptDesign;
import dev.blazon.openbadges.ImageFile;
import dev.blazon.openbadges.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that every {@link ImageStore} has to pass. */
public abstract class ImageStoreContract {
  private static final Ids IDS = new Ids(new SecureRandom());
  private static final ImageFile PNG =
      new ImageFile(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff}, "image/png");
  private static final ImageFile SVG =
      new ImageFile("<svg>ä</svg>".getBytes(StandardCharsets.UTF_8), "image/svg+xml");

  private static final ImageFile JPEG =
      new ImageFile(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, "image/jpeg");

  private final String key = ImageKeys.baked(IDS.next());
  protected ImageStore images;

  /** A store of the adapter under test, new or opened again. */
  protected abstract ImageStore open();

  @BeforeEach
  void openStore() {
    images = open();
  }

  @Test
  void givesAnImageBackAsItWas() {
    String badge = IDS.next();
    String artwork = ImageKeys.artwork(badge, new Artwork(Sha256.hex("png"), "image/png"));
    String design =
        ImageKeys.design(badge, new KeptDesign.Picture(Sha256.hex("png"), "image/jpeg"));
    images.put(key, SVG);
    images.put(artwork, PNG);
    images.put(design, JPEG);
    assertImage(SVG, key);
    assertImage(PNG, artwork);
    assertImage(JPEG, design);
  }

  @Test
  void givesNothingWhereThereIsNoImage() {
    assertTrue(images.get(key).isEmpty());
    images.put(key, PNG);
    assertTrue(images.get(ImageKeys.baked(IDS.next())).isEmpty());
  }

  @Test
  void keepsTheFirstImageUnderAKey() {
    images.put(key, PNG);
    images.put(key, PNG);
    images.put(key, new ImageFile(new byte[] {1}, "image/png"));
    images.put(key, SVG);
    assertImage(PNG, key);
  }

  @Test
  void deletesAnImageForGoodAndNoOther() {
    String other = ImageKeys.baked(IDS.next());
    images.put(key, PNG);
    images.put(other, SVG);
    images.delete(key);
    assertTrue(images.get(key).isEmpty());
    assertImage(SVG, other);
    images.delete(key);
    images.put(key, SVG);
    assertImage(SVG, key);
    images.delete(key);
    assertTrue(open().get(key).isEmpty());
  }

  @Test
  void keepsTheLargestImage() {
    byte[] bytes = new byte[6 * 1024 * 1024];
    new Random(1).nextBytes(bytes);
    ImageFile large = new ImageFile(bytes, "image/png");
    images.put(key, large);
    assertImage(large, key);
  }

  @Test
  void keepsOneWholeImageHoweverManyWriteAtTheSameTime() throws Exception {
    Race.run(
        i -> {
          byte[] bytes = new byte[10_000];
          Arrays.fill(bytes, (byte) i);
          images.put(key, new ImageFile(bytes, "image/png"));
          return i;
        });
    byte[] bytes = images.get(key).orElseThrow().bytes();
    byte[] whole = new byte[10_000];
    Arrays.fill(whole, bytes[0]);
    assertArrayEquals(whole, bytes, "bytes of several images");
  }

  private void assertImage(ImageFile expected, String under) {
    Optional<ImageFile> image = images.get(under);
    assertArrayEquals(expected.bytes(), image.orElseThrow().bytes());
    assertEquals(expected.mediaType(), image.orElseThrow().mediaType());
  }
}
