package dev.blazon.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** People are told of every problem that the API can answer, and of no other. */
class ProblemsTest {
  private static final Path PAGE = Path.of("..", "..", "docs", "problems.md");

  @Test
  void thePageNamesTheProblemsOfTheApi() throws IOException {
    assertEquals(
        found("urn:blazon:problem:([a-z-]+)", Files.readString(OpenApi.OURS)),
        found("(?m)^\\| `([a-z-]+)` \\|", Files.readString(PAGE)));
  }

  private static Set<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
