package dev.blazon.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Iso8601Test {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-01T09:00:00Z       | 2026-11-01T09:00:00Z",
        "20261101T090000Z           | 2026-11-01T09:00:00Z",
        "20261101T0900+0130         | 2026-11-01T07:30:00Z",
        "20261101T09-05             | 2026-11-01T14:00:00Z",
        "2026-11-01T09:00:00\u221205:30 | 2026-11-01T14:30:00Z",
        "2026-11-01T09:00:00,25Z    | 2026-11-01T09:00:00.250Z",
        "2026-11-01T09:00,5Z        | 2026-11-01T09:00:30Z",
        "2026-11-01T09.25Z          | 2026-11-01T09:15:00Z",
        "2026-305T09:00Z            | 2026-11-01T09:00:00Z",
        "2024366T000000Z            | 2024-12-31T00:00:00Z",
        "2026-W44-7T09:00Z          | 2026-11-01T09:00:00Z",
        "2026W447T09Z               | 2026-11-01T09:00:00Z",
        "2020-W53-5T00:00Z          | 2021-01-01T00:00:00Z",
        "2026-W01-1T00:00Z          | 2025-12-29T00:00:00Z",
        "2016-12-31T23:59:60Z       | 2017-01-01T00:00:00Z",
        "2017-01-01T08:59:60+09:00  | 2017-01-01T00:00:00Z",
        "2026-11-01T09:00:00.1234567890123Z | 2026-11-01T09:00:00.123456789Z"
      })
  void readsEveryForm(String text, Instant instant) {
    assertEquals(Optional.of(instant), Iso8601.instant(text));
    assertEquals(Optional.of(instant), Iso8601.instantOrDate(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-11-01T24:00:00Z",
        "2026-11-01T09:60:00Z",
        "2026-11-01T09:00:60Z",
        "2026-11-01T09:00:61Z",
        "2026-11-01T090000Z",
        "20261101T09:00:00Z",
        "202611T0900Z",
        "2026-11T09:00Z",
        "2026-13-01T09:00:00Z",
        "2026-02-29T09:00:00Z",
        "2026-000T09:00Z",
        "2025-366T09:00Z",
        "2026-W00-1T09:00Z",
        "2025-W53-1T09:00Z",
        "2026-W44-0T09:00Z",
        "2026-W44-8T09:00Z",
        "2026-11-01t09:00:00z",
        "2026-11-01 09:00:00Z",
        "+12026-11-01T09:00:00Z",
        "2026-11-01T09:00:00.Z",
        "2026-11-01T09:00:00+1",
        "2026-11-01T09:00:00+19:00",
        "2026-11-01T09:00:00Z/P1D",
        "２０２６-11-01T09:00:00Z"
      })
  void refusesWhatIsNone(String text) {
    assertEquals(Optional.empty(), Iso8601.instant(text));
    assertEquals(Optional.empty(), Iso8601.instantOrDate(text));
  }

  @ParameterizedTest
  @CsvSource({
    "20160301,             2016-03-01T00:00:00Z",
    "2016-061,             2016-03-01T00:00:00Z",
    "2016-W09-2,           2016-03-01T00:00:00Z",
    "20160301T0930,        2016-03-01T09:30:00Z"
  })
  void whatHasNoZoneIsNoInstantButADate(String text, Instant instant) {
    assertEquals(Optional.empty(), Iso8601.instant(text));
    assertEquals(Optional.of(instant), Iso8601.instantOrDate(text));
  }
}
