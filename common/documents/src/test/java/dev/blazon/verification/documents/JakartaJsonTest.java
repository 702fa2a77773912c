package dev.blazon.verification.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JakartaJsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "1.5",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "-9223372036854775809",
        "{\"a\":[true,false,null,\"text\",{\"b\":2.25}]}"
      })
  void thereAndBackNothingIsLost(String json) {
    assertEquals(json, JakartaJson.of(JakartaJson.of(Json.read(json))).toString());
  }
}
