package dev.blazon.functions.local.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.blazon.functions.local.LocalFunctions;
import dev.blazon.functions.local.template.Deployment;
import dev.blazon.functions.local.template.EventRule;
import dev.blazon.functions.local.template.QueueReader;
import dev.blazon.json.Json;
import dev.blazon.platform.local.Platform;
import dev.blazon.store.TestClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of the event bus, as the local server plays them, over restarts. */
class EventRulesTest {
  private static final BlockingQueue<String> TOLD = new LinkedBlockingQueue<>();

  @TempDir private Path data;

  @BeforeEach
  void forget() {
    TOLD.clear();
  }

  @Test
  void afterARestartItGoesOnWhereItWas() throws Exception {
    happens("first");
    try (EventRules _ = rules()) {
      assertEquals("first", told());
      happens("second");
      assertEquals("second", told());
      untilItHasKept(Files.size(data.resolve("events.jsonl")));
    }
    // While nobody reads.
    happens("third");
    happens("fourth");
    try (EventRules _ = rules()) {
      assertEquals("third", told());
      assertEquals("fourth", told());
      untilItHasKept(Files.size(data.resolve("events.jsonl")));
    }
    try (EventRules _ = rules()) {
      happens("fifth");
      assertEquals("fifth", told(), "nothing is told twice");
    }
  }

  /** Whoever wrote it was ended; the rest comes with the next start, or never. */
  @Test
  void aLineThatHasNoEndYetIsWaitedFor() throws Exception {
    happens("first");
    long whole = Files.size(data.resolve("events.jsonl"));
    append("{\"type\": \"Happened\", ");
    try (EventRules _ = rules()) {
      assertEquals("first", told());
      untilItHasKept(whole);
    }
    append("\"id\": \"second\"}\n");
    try (EventRules _ = rules()) {
      assertEquals("second", told());
    }
  }

  /** How much of the file of events it has read, as it keeps that. */
  private void untilItHasKept(long bytes) throws IOException, InterruptedException {
    String size = String.valueOf(bytes);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    Path position = data.resolve("position.txt");
    while (!Files.exists(position) || !Files.readString(position).equals(size)) {
      assertTrue(System.nanoTime() < end, "how far it has read is kept");
      Thread.sleep(10);
    }
  }

  private static String told() throws InterruptedException {
    return String.valueOf(TOLD.poll(20, TimeUnit.SECONDS));
  }

  private void happens(String id) throws IOException {
    append("{\"type\": \"Happened\", \"id\": \"" + id + "\"}\n");
  }

  private void append(String text) throws IOException {
    Files.writeString(
        data.resolve("events.jsonl"),
        text,
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private EventRules rules() {
    EventRule rule =
        new EventRule(
            Set.of("Happened"),
            Map.of("id", "$.detail.id"),
            "{\"id\": \"<id>\"}",
            new QueueReader("Telling", 10));
    Deployment deployment =
        new Deployment(
            Map.of(
                "Telling",
                new Deployment.Function(
                    TellingFunction.class.getName(),
                    Duration.ofMinutes(1),
                    Optional.empty(),
                    false)),
            List.of(),
            "Telling",
            List.of(rule),
            Optional.empty());
    TestClock clock = new TestClock();
    Platform platform =
        (Platform)
            Proxy.newProxyInstance(
                Platform.class.getClassLoader(),
                new Class<?>[] {Platform.class},
                (proxy, method, arguments) -> clock);
    return new EventRules(
        data.resolve("events.jsonl"),
        data.resolve("position.txt"),
        List.of(rule),
        new LocalFunctions(deployment, platform));
  }

  /** Tells the test what it was told. */
  public static final class TellingFunction implements RequestStreamHandler {
    /** The function on any platform. */
    public TellingFunction(Platform platform) {}

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
        throws IOException {
      String body = Json.readEvent(input).at("/Records/0/body").asText();
      TOLD.add(Json.read(body).path("id").asText());
      output.write("{\"batchItemFailures\": []}".getBytes(StandardCharsets.UTF_8));
    }
  }
}
