package dev.blazon.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.font.TextLayout;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextBlockTest {
  private static final int WIDTH = 570;

  @Test
  void shortWordsStandInOneLineAndLarge() {
    TextBlock block = fitted("Navigator");
    assertEquals(1, block.lines().size());
    assertEquals(68, block.size());
  }

  @Test
  void wordsAreMadeSmallerBeforeTheyAreBroken() {
    TextBlock block = fitted("Interdisciplinarities");
    assertEquals(1, block.lines().size());
    assertTrue(block.size() < 68 && block.size() > 40, block.size() + " pixels");
  }

  @Test
  void aWordLongerThanALineIsBroken() {
    TextBlock block = fitted("x".repeat(40));
    assertEquals(40, characters(block));
    assertEquals(40, block.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Many words that go on and on ",
        "W",
        "Donaudampfschifffahrtsgesellschaftskapitän",
        "شهادة الملاحة في المياه المفتوحة ",
        "Open Water شهادة ",
        "x\u0302\u0303"
      })
  void whateverItIsThreeLinesHoldItAndAnEllipsisEndsIt(String words) {
    String name = words.repeat(90).strip();
    TextBlock block = fitted(name);
    assertEquals(3, block.lines().size());
    assertEquals(40, block.size());
    for (TextLayout line : block.lines()) {
      assertTrue(line.getVisibleAdvance() <= WIDTH, line::toString);
    }
    TextLayout last = block.lines().getLast();
    assertTrue(last.getAdvance() > WIDTH / 3.0, "it is well filled: " + last.getAdvance());
    LineBreaking breaking = LineBreaking.of(name, 40, WIDTH, 3);
    assertEquals(
        breaking.lines().getFirst().getCharacterCount(),
        block.lines().getFirst().getCharacterCount(),
        "only the last line is cut");
    assertTrue(characters(block) < name.length());
  }

  @Test
  void anEllipsisStandsOnlyWhereSomethingIsLeftOut() {
    String three = "x".repeat(60);
    assertEquals(60, characters(fitted(three)));
  }

  @Test
  void noWordsAreNoLines() {
    assertEquals(List.of(), fitted("").lines());
    assertEquals(0, fitted("").height());
  }

  private static TextBlock fitted(String words) {
    return TextBlock.fitted(words, WIDTH, 3, 68, 40);
  }

  private static int characters(TextBlock block) {
    return block.lines().stream().mapToInt(TextLayout::getCharacterCount).sum();
  }
}
