package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.verification.Verdict;
import dev.blazon.words.Language;
import dev.blazon.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A look has its colours and its words; without them a page would show those of a good badge. */
class LooksTest {
  @ParameterizedTest
  @EnumSource(value = Look.class, mode = EnumSource.Mode.EXCLUDE, names = "VALID")
  void theStylesheetHasItsColours(Look look) {
    String css = new String(Asset.STYLE.content(), StandardCharsets.UTF_8);
    assertTrue(css.contains("\n." + look.key() + " { --status: "), look.key());
  }

  @ParameterizedTest
  @EnumSource
  void everyLanguageHasItsWords(Look look) {
    for (Language language : Language.values()) {
      Words words = new Words(language);
      assertDoesNotThrow(() -> words.say("status." + look.key()));
      assertDoesNotThrow(() -> words.say("status." + look.key() + "-means"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyLanguageHasTheWordsOfAVerdict(Verdict verdict) {
    for (Language language : Language.values()) {
      Words words = new Words(language);
      assertDoesNotThrow(() -> words.say("verify." + Look.of(verdict).key()));
      assertDoesNotThrow(() -> words.say("verify." + Look.of(verdict).key() + "-means"));
    }
  }

  @Test
  void noTwoHaveTheSameSymbol() {
    Set<String> symbols =
        Arrays.stream(Look.values()).map(Look::symbol).collect(Collectors.toSet());
    assertEquals(Look.values().length, symbols.size());
  }
}
