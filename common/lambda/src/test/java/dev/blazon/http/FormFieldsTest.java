package dev.blazon.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormFieldsTest {
  private static final String TYPE = "application/x-www-form-urlencoded";

  @Test
  void fieldsAreDecodedAndHaveNoSpaceAroundThem() {
    FormFields fields = read("a=+x%40y+&b=%C3%A4%2B&c&=z", TYPE + "; charset=UTF-8", 100);
    assertEquals(Map.of("a", " x@y ", "b", "ä+", "c", "", "", "z"), fields.values());
    assertEquals("x@y", fields.text("a"));
    assertEquals("", fields.text("d"));
    assertEquals("", read("", TYPE, 100).text("a"));
  }

  @ParameterizedTest
  @CsvSource({
    "400, a=%, " + TYPE,
    "400, a=%zz, " + TYPE,
    "400, a=1&a=2, " + TYPE,
    "413, a=123456789, " + TYPE,
    "415, a=1, multipart/form-data",
    "415, a=1, application/json",
    "415, a=1, ''"
  })
  void whatIsNoFormIsRefusedByName(int status, String body, String type) {
    ProblemException refused = assertThrows(ProblemException.class, () -> read(body, type, 10));
    assertEquals(status, refused.problem().status());
  }

  private static FormFields read(String body, String type, int maximum) {
    return FormFields.read(
        RequestBuilder.builder()
            .route("POST /view/{assertion}")
            .path("/view/x")
            .parameters(Map.of())
            .query(Map.of())
            .repeated(Set.of())
            .headers(Map.of("content-type", type))
            .body(body.getBytes(StandardCharsets.UTF_8))
            .build(),
        maximum);
  }
}
