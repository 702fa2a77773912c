package dev.blazon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.KeptDesign;
import org.junit.jupiter.api.Test;

/** Roles are written by these prefixes, and CloudFront finds baked images by their path. */
class ImageKeysTest {
  @Test
  void whatIsPublicIsApartFromWhatIsItsIssuersAlone() {
    assertEquals("artwork/i/hash", ImageKeys.artwork("i", new Artwork("hash", "image/png")));
    assertEquals(
        "designs/i/hash", ImageKeys.design("i", new KeptDesign.Picture("hash", "image/png")));
    assertEquals("assertions/a/image", ImageKeys.baked("a"));
  }
}
