package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.words.Language;
import dev.blazon.words.Words;
import java.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifetimeTest {
  @ParameterizedTest
  @CsvSource({
    "P1Y, EN, 1 year",
    "P2Y, EN, 2 years",
    "P1Y6M, EN, 1 year and 6 months",
    "P1Y2M3D, EN, '1 year, 2 months and 3 days'",
    "P2W, EN, 14 days",
    "P1200M, DE, 1.200 Monate",
    "P1Y1D, DE, 1 Jahr und 1 Tag",
    "P1M, ES, 1 mes",
    "P2Y1D, ES, 2 años y 1 día",
    "P3M, MI, 3 marama",
    "P1Y, AR, سنة واحدة",
    "P2M, AR, شهران",
    "P1Y2M, AR, سنة واحدة وشهران"
  })
  void isSaidAsPeopleSayIt(Period period, Language language, String words) {
    assertEquals(words, Lifetime.words(period, new Words(language)));
  }
}
