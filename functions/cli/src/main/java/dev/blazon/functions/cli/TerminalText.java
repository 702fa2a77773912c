package dev.blazon.functions.cli;

import java.util.regex.Pattern;

/**
 * Makes texts from strangers' badges safe to print on a terminal: control characters and characters
 * that nobody sees become blanks.
 */
final class TerminalText {
  /** What would move the cursor, colour the screen, or turn the writing round (CVE-2021-42574). */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private TerminalText() {}

  /** The text on one line, with a blank for every character that is not to be seen. */
  static String of(String text) {
    return UNSEEN.matcher(text).replaceAll(" ");
  }
}
