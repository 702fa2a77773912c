package dev.blazon.store;

import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.KeptDesign;
import dev.blazon.lifecycle.Place;

/**
 * The S3 object keys of artwork, of files uploaded for designs, and of baked images. The key of a
 * baked image is its public path, so that CloudFront finds it.
 */
public final class ImageKeys {
  private ImageKeys() {}

  /**
   * Of the artwork of a badge of {@code issuer}: named by its content, so that an awarded badge's
   * cannot be overwritten, and its next version has the same.
   */
  public static String artwork(String issuer, Artwork artwork) {
    return "artwork/" + issuer + "/" + artwork.sha256();
  }

  /**
   * Of a file that {@code issuer} uploaded for a design: apart from artwork, which is public, so
   * that what serves the public cannot read it.
   */
  public static String design(String issuer, KeptDesign.Picture picture) {
    return "designs/" + issuer + "/" + picture.sha256();
  }

  /** Of the baked image of an Assertion. */
  public static String baked(String assertion) {
    return new Place.BakedImage(assertion).path().substring(1);
  }
}
