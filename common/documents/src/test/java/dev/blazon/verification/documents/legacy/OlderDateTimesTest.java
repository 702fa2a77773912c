package dev.blazon.verification.documents.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.json.Json;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OlderDateTimesTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "0|1970-01-01T00:00:00Z",
        "1359217910|2013-01-26T16:31:50Z",
        "\"1359217910\"|2013-01-26T16:31:50Z",
        "9999999999|2286-11-20T17:46:39Z",
        "\"20130126\"|2013-01-26T00:00:00Z",
        "\"2013-01-26\"|2013-01-26T00:00:00Z",
        "\"2013-01-26T16:31\"|2013-01-26T16:31:00Z",
        "\"2013-01-26T16:31:50\"|2013-01-26T16:31:50Z",
        "\"2013-01-26T16:31:50,25\"|2013-01-26T16:31:50.250Z",
        "\"2013-01-26T16:31:50.123456\"|2013-01-26T16:31:50.123456Z",
        "\"2013-01-26T16:31:50Z\"|2013-01-26T16:31:50Z",
        "\"2013-01-26T16:31Z\"|2013-01-26T16:31:00Z",
        "\"2013-01-26T16:31:50+01\"|2013-01-26T15:31:50Z",
        "\"2013-01-26T16:31:50-0230\"|2013-01-26T19:01:50Z",
        "\"2013-01-26T16:31:50+02:00\"|2013-01-26T14:31:50Z"
      })
  void anIsoDateOrAUnixTimestampIsRead(String json, Instant instant) {
    assertEquals(Optional.of(instant), OlderDateTimes.of(Json.read(json)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "1359217910000",
        "99999999999999999999999999",
        "1.5",
        "true",
        "null",
        "[]",
        "{\"@value\":1359217910}",
        "\"135921791\"",
        "\"13592179100\"",
        "\"\"",
        "\"last spring\"",
        "\"2013-02-30\"",
        "\"2013-13-01\"",
        "\"26.01.2013\"",
        "\"2013-01-26 16:31:50\"",
        "\"2013-01-26T25:00:00Z\"",
        "\"2013-01-26Z\""
      })
  void anythingElseIsNoDateTime(String json) {
    assertEquals(Optional.empty(), OlderDateTimes.of(Json.read(json)));
  }
}
