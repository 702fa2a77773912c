package dev.blazon.bounds;

/**
 * The characters that tests of upper limits fill long texts with: each grows in another way where
 * it is written.
 */
public enum Filler {
  /** A letter, which takes one byte wherever it is written. */
  PLAIN("x"),
  /** JSON writes two characters for it, a JSON string within JSON four; HTML six. */
  QUOTE("\""),
  /** HTML writes five characters for it. */
  AMPERSAND("&"),
  /** HTML writes four characters for it. */
  ANGLE("<"),
  /** A character of three bytes in UTF-8. */
  HAN("漢"),
  /** A character of four bytes in UTF-8, and of two UTF-16 code units. */
  SMILE("😀"),
  /** Much HTML of little Markdown. */
  MARKDOWN(">>>>>>>>>>>>>>>>>>>>\n\n"),
  /** Links of Markdown, as short as they can be. */
  LINKS("[a](https://a.b) ");

  private final String piece;

  Filler(String piece) {
    this.piece = piece;
  }

  /** A text of at most so many UTF-16 code units. */
  public String text(int units) {
    return "a" + piece.repeat(Math.max(0, units - 1) / piece.length());
  }
}
