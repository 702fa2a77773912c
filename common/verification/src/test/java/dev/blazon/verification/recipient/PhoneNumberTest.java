package dev.blazon.verification.recipient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberTest {
  /** RFC 3966, section 4. */
  @ParameterizedTest
  @CsvSource({
    "tel:7042;phone-context=a.example, tel:7042;phone-context=b.example",
    "tel:7042;phone-context=a-b.example, tel:7042;phone-context=ab.example",
    "tel:7042;phone-context=a.example, tel:7042",
    "tel:+16175551212;ext=11, tel:+16175551212;ext=12",
    "tel:+16175551212;ext=11, +16175551212",
    "tel:+16175551212;ext=11, tel:+16175551212;isub=11"
  })
  void whatFollowsTheNumberTellsNumbersApart(String one, String other) {
    assertNotEquals(PhoneNumber.of(one), PhoneNumber.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "tel:+1-617-555-1212, +16175551212",
    "TEL:001 617 555 1212, +16175551212",
    "tel:+16175551212;, +16175551212",
    "tel:+1-617-555-1212;ext=1-1, +16175551212;EXT=11",
    "tel:7042;ext=1;phone-context=A.example, tel:70-42;phone-context=a.example;ext=1",
    "tel:7042;phone-context=+1-617, tel:7042;phone-context=+1617"
  })
  void oneNumberIsWrittenInManyWays(String one, String other) {
    assertEquals(PhoneNumber.of(one), PhoneNumber.of(other));
  }
}
