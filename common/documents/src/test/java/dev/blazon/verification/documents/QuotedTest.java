package dev.blazon.verification.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.json.Texts;
import org.junit.jupiter.api.Test;

class QuotedTest {
  /** A report with half a character in it is no text that JSON can carry. */
  @Test
  void whatIsTooLongIsCutBetweenCharactersAndNotInOne() {
    for (int before = 190; before < 210; before++) {
      String quoted = Quoted.of("a".repeat(before) + "😀".repeat(100));
      assertTrue(Texts.isClean(quoted), quoted);
      assertTrue(quoted.endsWith("…\""), quoted);
    }
  }

  @Test
  void controlCharactersAreSpaces() {
    assertEquals("\"a b c\"", Quoted.of("a\nb\u0007c"));
  }
}
