package dev.blazon.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class LogLineTest {
  private record Sum(int done, int failed) {}

  @Test
  void isOneLineOfJson() {
    String line = LogLine.warn("two\nlines \"quoted\"").with("key", "a\nb").toString();
    assertEquals(
        "{\"level\":\"WARN\",\"message\":\"two\\nlines \\\"quoted\\\"\",\"key\":\"a\\nb\"}\n",
        line);
  }

  @Test
  void aStackStaysInTheLine() {
    String line = LogLine.error("it failed").because(new IllegalStateException("why")).toString();
    assertEquals(line.length() - 1, line.indexOf('\n'));
    JsonNode read = Json.read(line);
    assertEquals("ERROR", read.path("level").asText());
    assertTrue(read.path("exception").asText().contains("IllegalStateException: why\n\tat "), line);
  }

  @Test
  void saysNothingOfWhatThereIsNot() {
    assertEquals(
        "{\"level\":\"INFO\",\"message\":\"swept\",\"sum\":{\"done\":1,\"failed\":0}}\n",
        LogLine.info("swept").with("issuer", (String) null).with("sum", new Sum(1, 0)).toString());
  }
}
