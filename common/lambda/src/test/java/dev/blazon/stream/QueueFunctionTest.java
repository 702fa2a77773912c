package dev.blazon.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.http.TestContext;
import dev.blazon.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueueFunctionTest {
  private final List<String> done = new ArrayList<>();
  private final TestContext context = new TestContext();

  @Test
  void whatFailsIsReportedAndWhatIsBesideItIsDone() throws IOException {
    String event =
        """
        {"Records": [{"messageId": "1", "body": "{\\"do\\": \\"a\\"}"},
                     {"messageId": "2", "body": "{\\"do\\": \\"poison\\"}"},
                     {"messageId": "3", "body": "no JSON"},
                     {"messageId": "4", "body": "{\\"do\\": \\"b\\"}"}]}
        """;
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    new Recorder()
        .handleRequest(
            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, context);
    assertEquals(
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"},{\"itemIdentifier\":\"3\"}]}",
        answer.toString(StandardCharsets.UTF_8));
    assertEquals(List.of("a", "b"), done);
    assertEquals(
        "a message of the queue failed",
        Json.read(context.logged().lines().findFirst().orElseThrow()).path("message").asText());
  }

  /** What is put off comes again because it is reported; that is no failure, and not logged. */
  @Test
  void whatIsPutOffIsReportedAndNotLogged() throws IOException {
    String event =
        """
        {"Records": [{"messageId": "1", "receiptHandle": "one", "body": "{\\"wait\\": 300}"},
                     {"messageId": "2", "receiptHandle": "two", "body": "{\\"wait\\": 0}"}]}
        """;
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    new Waiting()
        .handleRequest(
            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, context);
    assertEquals(
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"}]}",
        answer.toString(StandardCharsets.UTF_8));
    assertEquals(List.of("one PT5M"), done);
    assertEquals("", context.logged());
  }

  private final class Waiting extends QueueFunction {
    Waiting() {
      super(
          message ->
              Optional.of(Duration.ofSeconds(message.path("wait").asLong()))
                  .filter(Duration::isPositive),
          (receipt, wait) -> done.add(receipt + " " + wait));
    }
  }

  private final class Recorder extends QueueFunction {
    Recorder() {
      super(
          message -> {
            String what = message.path("do").asText();
            if (what.equals("poison")) {
              throw new IllegalStateException("poison");
            }
            done.add(what);
          });
    }
  }
}
