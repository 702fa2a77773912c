package dev.blazon.verification.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTimesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2016-12-31T23:59:59+00:00",
        "2016-12-31T23:59:59Z",
        "2016-12-31T23:59:59.000000Z",
        "2016-12-31T18:59:59-0500",
        "2017-01-01T00:59:59+01"
      })
  void takesIso8601WithAZone(String text) {
    assertEquals(Optional.of(Instant.parse("2016-12-31T23:59:59Z")), DateTimes.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2016-12-31",
        "2016-12-31T23:59:59",
        "2016-12-31 23:59:59Z",
        "2016-02-30T00:00:00Z",
        "2016-12-31T24:00:00Z",
        "1483228799",
        "2016-12-31T23:59:59Z and more",
        "٢٠١٦-12-31T23:59:59Z"
      })
  void takesNothingElse(String text) {
    assertEquals(Optional.empty(), DateTimes.of(text));
  }
}
