package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneLineTest {
  @ParameterizedTest
  @CsvSource({
    "'one  two\tthree', 'one two three'",
    "' one ', one",
    "'0123456789abcdef', '0123456789abcdef'",
    "'0123456789abcdefg', '0123456789abcde…'",
    "'0123456789abcd. f', '0123456789abcd…'",
    "'', ''"
  })
  void sixteenCharactersAreKeptOrTheLastIsAnEllipsis(String text, String line) {
    assertEquals(line, OneLine.of(text, 16));
  }

  @Test
  void lineEndsAndWhatTurnsTextAroundAreNotWritten() {
    assertEquals("one two", OneLine.of("one\r\n\u2028two", 16));
    assertEquals("gnp.exe", OneLine.of("\u202egnp.exe", 16));
  }

  @Test
  void noCharacterIsCutInTwo() {
    assertEquals("🚀".repeat(16), OneLine.of("🚀".repeat(16), 16));
    assertEquals("🚀".repeat(15) + "…", OneLine.of("🚀".repeat(17), 16));
  }

  /** Eight times as far as can matter, and no further. */
  @Test
  void ofAFloodOfSpaceLittleIsRead() {
    assertEquals("a…", OneLine.of("a" + " ".repeat(16 * 8 - 1) + "b", 16));
    assertEquals("a b", OneLine.of("a" + " ".repeat(16 * 8 - 2) + "b", 16));
  }
}
