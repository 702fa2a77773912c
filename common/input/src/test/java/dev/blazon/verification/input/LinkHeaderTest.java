package dev.blazon.verification.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 8288, section 3. */
class LinkHeaderTest {
  private static final Optional<String> NEXT = Optional.of("https://h.example/2");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<https://h.example/2>; rel=\"successor-version\"",
        "<https://h.example/2>;rel=successor-version",
        "<https://h.example/2> ; REL = Successor-Version ; title=\"a, b; <c>\"",
        "<https://h.example/2>; rel=\"latest-version successor-version\"",
        "<https://h.example/2>; crossorigin; rel=\"successor-version\"",
        "<https://h.example/2>; title=\"a\\\"; rel=x\"; rel=successor-version",
        "<https://h.example/2>; rel=successor-version; rel=other",
        "<https://h.example/1>; rel=prev, <https://h.example/2>; rel=successor-version",
        ",, <https://h.example/2>; rel=successor-version,",
        "<https://h.example/2>; rel=successor-version, <https://h.example/3>;"
            + " rel=successor-version",
        "<https://h.example/1>; anchor=\"/x\"; rel=successor-version, <https://h.example/2>;"
            + " rel=successor-version",
        "<https://h.example/1>, <https://h.example/2>; rel=successor-version",
        "<https://h.example/2>;; rel=successor-version"
      })
  void theFirstOfTheRelationIsFound(String header) {
    assertEquals(NEXT, LinkHeader.target(header, "successor-version"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<",
        "<>",
        "https://h.example/2; rel=successor-version",
        "<https://h.example/2; rel=successor-version",
        "<https://h.example/2> rel=successor-version",
        "<https://h.example/2>; rel=\"successor-version",
        "<https://h.example/2>; rel=\"successor-version\\",
        "<https://h.example/2>; rel",
        "<https://h.example/2>; rel=",
        "<https://h.example/2>; rel=successor-versions",
        "<https://h.example/2>; rel=other; rel=successor-version",
        "<https://h.example/2>; rev=successor-version",
        "<https://h.example/2>; rel=successor-version; anchor=\"https://h.example/1\"",
        "<https://h.example/1>; rel=\"x\"y, <https://h.example/2>; rel=successor-version",
        "x <https://h.example/2>; rel=successor-version"
      })
  void whateverIsWrittenOtherwiseIsNone(String header) {
    assertEquals(Optional.empty(), LinkHeader.target(header, "successor-version"));
  }

  @Test
  void itTakesNoLongerForWhatMeansHarm() {
    for (String part : new String[] {"<", "<>,", "<>;", "\"", "<>;a=\"\\", ",", "<>;rel=\"a "}) {
      String header = part.repeat(2_000);
      Assertions.assertTimeout(
          Duration.ofSeconds(1), () -> LinkHeader.target(header, "successor-version"), part);
    }
  }
}
