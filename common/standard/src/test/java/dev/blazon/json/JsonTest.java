package dev.blazon.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"a\":1,\"a\":2}",
        "{} {}",
        "{}x",
        "NaN",
        "'a'",
        "{a:1}",
        "[1,]",
        "01"
      })
  void whatIsNotOneDocumentIsRefused(String text) {
    assertThrows(InvalidJson.class, () -> Json.read(text));
  }

  @Test
  void nestingIsBounded() {
    Json.read("[".repeat(32) + "]".repeat(32));
    assertThrows(InvalidJson.class, () -> Json.read("[".repeat(33) + "]".repeat(33)));
  }

  @Test
  void whatIsNotUtf8IsRefused() {
    byte[] latin = "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThrows(InvalidJson.class, () -> Json.read(latin));
  }

  @Test
  void aFaultHasItsPlace() {
    InvalidJson fault = assertThrows(InvalidJson.class, () -> Json.read("{\n  \"a\": x}"));
    assertEquals(2, fault.line());
  }
}
