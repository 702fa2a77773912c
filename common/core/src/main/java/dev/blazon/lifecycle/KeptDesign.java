package dev.blazon.lifecycle;

import java.util.Map;

/**
 * The design that a badge's artwork was composed from, as the form of the studio sent it, stored so
 * that its issuer can open it again and change it. It is the issuer's alone: nothing public tells
 * of it.
 *
 * @param texts the parts that are text, by the names that the form has for them: {@code title},
 *     {@code fillColor} …; a part that was left out or empty is not there
 * @param pictures the files that were uploaded, by the names of their parts
 */
public record KeptDesign(Map<String, String> texts, Map<String, Picture> pictures) {
  /** Keeps copies of the texts and the pictures, which nobody can change. */
  public KeptDesign {
    texts = Map.copyOf(texts);
    pictures = Map.copyOf(pictures);
  }

  /**
   * A file that was uploaded, kept under the hash of its bytes.
   *
   * @param sha256 of the bytes, in lower-case hex
   * @param mediaType {@code image/png}, {@code image/jpeg} or {@code image/svg+xml}
   */
  public record Picture(String sha256, String mediaType) {}
}
