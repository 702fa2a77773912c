package dev.blazon.bounds;

/** What long texts are made of: each grows in another way where it is written. */
enum Filler {
  PLAIN("x"),
  /** JSON writes two characters for it, a JSON string within JSON four; HTML six. */
  QUOTE("\""),
  AMPERSAND("&"),
  ANGLE("<"),
  /** Three bytes. */
  HAN("漢"),
  /** Four bytes, in two UTF-16 code units. */
  SMILE("😀"),
  /** Much HTML of little Markdown. */
  MARKDOWN(">>>>>>>>>>>>>>>>>>>>\n\n"),
  LINKS("[a](https://a.b) ");

  private final String piece;

  Filler(String piece) {
    this.piece = piece;
  }

  /** A text of at most so many UTF-16 code units. */
  String text(int units) {
    return "a" + piece.repeat(Math.max(0, units - 1) / piece.length());
  }
}
