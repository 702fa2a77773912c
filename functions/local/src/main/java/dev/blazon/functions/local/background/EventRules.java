package dev.blazon.functions.local.background;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.functions.local.LocalFunctions;
import dev.blazon.functions.local.PrivateFile;
import dev.blazon.functions.local.template.EventRule;
import dev.blazon.functions.local.template.QueueReader;
import dev.blazon.json.InvalidJson;
import dev.blazon.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Plays the rules of EventBridge and the SQS queues behind them, on the local server: reads the
 * file of events and calls the functions that the rules lead to, one after another. Where it is, is
 * kept in a file, so that after a restart nothing is left out.
 */
public final class EventRules implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Path events;
  private final Path position;
  private final List<EventRule> rules;
  private final LocalFunctions functions;
  private final Thread thread;

  /**
   * Starts to read.
   *
   * @param events the file of events, one JSON document a line; it need not be there yet
   * @param position the file that keeps how many bytes of it were read
   */
  public EventRules(Path events, Path position, List<EventRule> rules, LocalFunctions functions) {
    this.events = events;
    this.position = position;
    this.rules = rules;
    this.functions = functions;
    this.thread = Thread.ofVirtual().name("events").start(this::follow);
  }

  private void follow() {
    try {
      long read = Files.exists(position) ? Long.parseLong(Files.readString(position)) : 0;
      while (true) {
        read = consume(read);
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException | CancellationException e) {
      // The server ends.
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      System.err.println("events: " + e);
    }
  }

  /** Reads the whole lines behind this place, and gives the place behind them. */
  private long consume(long from) throws IOException, InterruptedException {
    if (Files.notExists(events)) {
      return 0;
    }
    try (RandomAccessFile file = new RandomAccessFile(events.toFile(), "r")) {
      long read = from > file.length() ? 0 : from;
      file.seek(read);
      for (String line = file.readLine(); line != null; line = file.readLine()) {
        // Each char is a byte of it. What has no end yet is still being written.
        byte[] utf8 = line.getBytes(StandardCharsets.ISO_8859_1);
        file.seek(read + utf8.length);
        if (file.read() != '\n') {
          return read;
        }
        handOn(utf8);
        read = file.getFilePointer();
        PrivateFile.write(position, String.valueOf(read));
      }
      return read;
    }
  }

  private void handOn(byte[] line) throws IOException, InterruptedException {
    JsonNode event = event(line);
    for (EventRule rule : rules) {
      if (rule.types().contains(event.path("type").asText())) {
        deliver(rule.reader(), rule.message(event));
      }
    }
  }

  /** A line that was cut off, because whoever wrote it was ended, is told of and no event. */
  private static JsonNode event(byte[] line) {
    try {
      return Json.read(line);
    } catch (InvalidJson e) {
      System.err.println("events: " + e);
      return MissingNode.getInstance();
    }
  }

  private void deliver(QueueReader reader, String message)
      throws IOException, InterruptedException {
    ObjectNode batch = Json.mapper().createObjectNode();
    batch
        .putArray("Records")
        .addObject()
        .put("messageId", "1")
        .put("eventSource", "aws:sqs")
        .put("body", message);
    for (int attempt = 0; attempt < reader.receives(); attempt++) {
      if (done(reader.function(), Json.mapper().writeValueAsBytes(batch))) {
        return;
      }
      Thread.sleep(PAUSE);
    }
    System.err.println(reader.function() + ": message " + message + " is given up");
  }

  private boolean done(String function, byte[] batch) throws IOException {
    try {
      return Json.readEvent(new ByteArrayInputStream(functions.invoke(function, batch)))
          .path("batchItemFailures")
          .isEmpty();
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      System.err.println(function + ": " + e);
      return false;
    }
  }

  @Override
  public void close() {
    BackgroundThreads.end(List.of(thread));
  }
}
