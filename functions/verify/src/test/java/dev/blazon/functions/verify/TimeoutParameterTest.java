package dev.blazon.functions.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.http.ProblemException;
import dev.blazon.http.Request;
import dev.blazon.http.RequestBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutParameterTest {
  @ParameterizedTest
  @ValueSource(strings = {"1", "6", "20"})
  void isWhatIsAskedFor(String seconds) {
    assertEquals(
        Duration.ofSeconds(Long.parseLong(seconds)),
        TimeoutParameter.of(request(Map.of("timeout", seconds))).verification());
  }

  @Test
  void isSixSecondsOtherwise() {
    assertEquals(Duration.ofSeconds(6), TimeoutParameter.of(request(Map.of())).verification());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "21", "-1", "6.5", "1e1", "a", "99999999999999999999"})
  void whatIsNoTimeIsNamed(String seconds) {
    Request request = request(Map.of("timeout", seconds));
    assertEquals(
        "The parameter timeout is a number of seconds from 1 to 20, not \"" + seconds + "\".",
        assertThrows(ProblemException.class, () -> TimeoutParameter.of(request))
            .problem()
            .detail());
  }

  private static Request request(Map<String, String> query) {
    return RequestBuilder.builder()
        .route("POST /v1/verify")
        .path("/v1/verify")
        .parameters(Map.of())
        .query(query)
        .repeated(Set.of())
        .headers(Map.of())
        .body(new byte[0])
        .build();
  }
}
