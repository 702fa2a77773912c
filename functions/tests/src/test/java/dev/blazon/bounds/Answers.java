package dev.blazon.bounds;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.bounds.Functions.Answer;
import dev.blazon.functions.local.demo.Demo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Checks the status of a function's answer and reads ids from it, in tests of upper limits. */
final class Answers {
  private static final int SHOWN = 500;

  private Answers() {}

  /** The answer, which has to have one of these statuses. */
  static Answer expected(Answer answer, int... statuses) {
    String body = answer.body();
    assertTrue(
        IntStream.of(statuses).anyMatch(status -> status == answer.status()),
        () -> answer.status() + ": " + body.substring(0, Math.min(SHOWN, body.length())));
    return answer;
  }

  /** The ids of what a list of awards has made. */
  static List<String> ids(Answer answer) {
    List<String> ids = new ArrayList<>();
    answer.json().path("results").forEach(result -> ids.add(result.path("id").asText()));
    ids.removeIf(String::isEmpty);
    return ids;
  }

  /** The artwork of the demo, a small PNG. */
  static byte[] artwork() {
    try (InputStream resource =
        Objects.requireNonNull(Demo.class.getResourceAsStream("artwork.png"))) {
      return resource.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
