package dev.blazon.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource({
    "'de', DE",
    "'de-AT, en;q=0.5', DE",
    "'tlh, mi;q=0.8, en;q=0.5', MI",
    "'en;q=0.5, es;q=0.9', ES",
    "'ar-EG', AR",
    "'tlh', EN",
    "'*', EN"
  })
  void aBrowserIsAnsweredInTheLanguageThatItLikesBest(String header, Language language) {
    assertEquals(language, Language.of(null, header));
  }

  /** By it alone CloudFront tells pages apart, and bundles are named for it. */
  @ParameterizedTest
  @EnumSource
  void aTagIsThatOfALanguageWithoutACountry(Language language) {
    assertTrue(language.tag().matches("[a-z]{2,3}"), language.tag());
    assertEquals(language.tag(), language.locale().getLanguage());
    assertTrue(language.openGraph().matches(language.tag() + "_[A-Z]{2}"), language.openGraph());
  }

  @Test
  void aPageRunsTheWayThatTheNameOfItsLanguageRuns() {
    assertEquals("rtl", Language.AR.direction());
    assertEquals("ltr", Language.MI.direction());
  }

  @Test
  void aHeaderThatNoBrowserSendsIsNotRead() {
    assertEquals(Language.DE, Language.of(null, "de" + ",de;q=0.5".repeat(10)));
    assertEquals(Language.EN, Language.of(null, "de" + ",de;q=0.5".repeat(1_000)));
  }

  @Test
  void theLinkGoesBeforeTheBrowser() {
    assertEquals(Language.AR, Language.of("ar", "de"));
    assertEquals(Language.MI, Language.of("MI", "de"));
    assertEquals(Language.DE, Language.of("tlh", "de"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", ";;;", "de;q=x", "\u0000", "en-", "de;q=2", "_", "-", "en,-", "--;q=0.5"})
  void whatSaysNothingIsAnsweredInEnglish(String header) {
    assertEquals(Language.EN, Language.of(header, header));
    assertEquals(Language.EN, Language.of(null, null));
  }
}
