package dev.blazon.verification.documents;

import java.util.Locale;

/**
 * Tells which names of Assertions in a RevocationList can be written in one way only, but for the
 * case of letters, so that entries can be compared as text.
 */
final class PlainNames {
  private PlainNames() {}

  /** Whether a text is of visible ASCII characters alone, and none is encoded by another. */
  static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c <= ' ' || c > '~' || "%\"<>\\^`{|}".indexOf(c) >= 0) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  /** Whether it is an absolute IRI besides, and no term or prefix of the context's. */
  static boolean isPlainIri(String name) {
    return isPlain(name)
        && (name.startsWith("urn:") || name.startsWith("https://") || name.startsWith("http://"));
  }

  /** The same for all ways in which its letters can be written. */
  static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
