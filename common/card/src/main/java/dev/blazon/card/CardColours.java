package dev.blazon.card;

import java.awt.Color;

/** The colours of a card: those of the pages in their light look. */
final class CardColours {
  static final Color PAPER = new Color(0xffffff);
  static final Color PANEL = new Color(0xeef0f4);
  static final Color INK = new Color(0x1c2230);
  static final Color SOFT_INK = new Color(0x515a6e);
  static final Color RULE = new Color(0x1d4fa8);
  static final Color EXPIRED = new Color(0x7a4b00);
  static final Color REVOKED = new Color(0x8f1d2c);
  static final Color GONE = new Color(0x4a5261);
  static final Color ON_BAND = PAPER;

  private CardColours() {}
}
