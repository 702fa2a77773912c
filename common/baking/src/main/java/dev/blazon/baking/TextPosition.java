package dev.blazon.baking;

/**
 * The line and column of a place in an SVG's text, as editors show them.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 units
 */
record TextPosition(int line, int column) {
  static TextPosition of(String text, int offset) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < offset; i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        line++;
        lineStart = i + 1;
      }
    }
    return new TextPosition(line, offset - lineStart + 1);
  }

  String place() {
    return "SVG line " + line + ", column " + column;
  }
}
