package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 3986, section 2.3. */
class PercentEncodingTest {
  @ParameterizedTest
  @CsvSource({
    "azAZ09-._~, azAZ09-._~",
    "'a b&c=d?#/+%', a%20b%26c%3Dd%3F%23%2F%2B%25",
    "é, %C3%A9",
    "🚀, %F0%9F%9A%80",
    "'\u007f', %7F"
  })
  void allButTheUnreservedIsEscaped(String text, String encoded) {
    assertEquals(encoded, PercentEncoding.of(text));
  }
}
