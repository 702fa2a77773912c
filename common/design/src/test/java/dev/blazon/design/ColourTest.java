package dev.blazon.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {
  /** Ratios as the examples of WCAG and its understanding documents have them. */
  @ParameterizedTest
  @CsvSource({
    "#000000, #ffffff, 21.00",
    "#ffffff, #ffffff, 1.00",
    "#777777, #ffffff, 4.48",
    "#767676, #ffffff, 4.54",
    "#ff0000, #ffffff, 4.00",
    "#0000ff, #ffffff, 8.59"
  })
  void contrastIsTheRatioOfWcag(String one, String other, double ratio) {
    assertEquals(ratio, colour(one).contrastWith(colour(other)), 0.005);
    assertEquals(ratio, colour(other).contrastWith(colour(one)), 0.005);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#fff", "red", "#12345g", "#1234567", " #123456", "123456"})
  void onlySixHexDigitsAreAColour(String text) {
    assertEquals(Optional.empty(), Colour.parse(text));
  }

  @Test
  void isWrittenAsItIsRead() {
    assertEquals("#0a0b0c", colour("#0A0B0C").toString());
  }

  @Test
  void theInkOfAnyColourCanBeRead() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      Colour colour = new Colour(random.nextInt(0x1000000));
      assertTrue(colour.ink().contrastWith(colour) >= Colour.READABLE, colour.toString());
    }
  }

  private static Colour colour(String text) {
    return Colour.parse(text).orElseThrow();
  }
}
