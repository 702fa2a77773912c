package dev.blazon.baking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextPositionTest {
  /** Line ends of Unix, of Windows and of old Macs, the last one at the end of the text. */
  private static final String TEXT = "ab\nc\r\nd\re\r";

  @Test
  void aLineEndsWithALineFeedOrACarriageReturnOrBoth() {
    assertEquals(new TextPosition(1, 1), TextPosition.of(TEXT, 0));
    assertEquals(new TextPosition(1, 3), TextPosition.of(TEXT, TEXT.indexOf('\n')));
    assertEquals(new TextPosition(2, 1), TextPosition.of(TEXT, TEXT.indexOf('c')));
    assertEquals(new TextPosition(2, 2), TextPosition.of(TEXT, TEXT.indexOf('\r')));
    assertEquals(new TextPosition(2, 3), TextPosition.of(TEXT, TEXT.indexOf('\r') + 1));
    assertEquals(new TextPosition(3, 1), TextPosition.of(TEXT, TEXT.indexOf('d')));
    assertEquals(new TextPosition(4, 1), TextPosition.of(TEXT, TEXT.indexOf('e')));
    assertEquals(new TextPosition(5, 1), TextPosition.of(TEXT, TEXT.length()));
  }

  @Test
  void aPlaceIsNamedAsEditorsShowIt() {
    assertEquals("SVG line 3, column 1", TextPosition.of(TEXT, TEXT.indexOf('d')).place());
  }
}
