package dev.blazon.tiers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Asks the {@linkplain OfficialValidator official validator} about many badges in one process:
 * starting it takes longer than most of its answers.
 */
public final class OfficialVerdicts {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LIMIT = Duration.ofMinutes(10);

  /**
   * What the validator says of one badge.
   *
   * @param verdict {@code VALID}, {@code INVALID}, or {@code ERROR} where it broke
   * @param errors its messages at level ERROR, or how it broke; empty when valid
   */
  public record Answer(String verdict, List<String> errors) {}

  private OfficialVerdicts() {}

  /**
   * One answer a question, in their order.
   *
   * @param questions as {@code compare.py} describes them
   * @param now the time that it is for the validator
   */
  public static List<Answer> of(
      OfficialValidator validator, List<JsonNode> questions, Instant now) {
    try {
      Path file = Files.createTempFile("questions", ".jsonl");
      try {
        String lines = questions.stream().map(JsonNode::toString).collect(Collectors.joining("\n"));
        return ask(validator, Files.writeString(file, lines), now);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Answer> ask(OfficialValidator validator, Path questions, Instant now) {
    Program.Ending ending =
        validator
            .script("compare.py", questions.toString())
            .and("--now", now.toString())
            .run(LIMIT);
    if (!ending.succeeded()) {
      throw new IllegalStateException("the official validator broke:\n" + ending.errors());
    }
    return ending.output().lines().map(OfficialVerdicts::answer).toList();
  }

  private static Answer answer(String line) {
    try {
      return JSON.readValue(line, Answer.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not an answer: " + line, e);
    }
  }
}
