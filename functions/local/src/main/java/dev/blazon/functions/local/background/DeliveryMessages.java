package dev.blazon.functions.local.background;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.events.filesystem.FolderDeliveryQueue;
import dev.blazon.events.filesystem.FolderDeliveryQueue.Due;
import dev.blazon.functions.local.LocalFunctions;
import dev.blazon.functions.local.template.QueueReader;
import dev.blazon.json.Json;
import dev.blazon.platform.local.LocalPlatform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Plays the SQS queue of deliveries to webhooks, on the local server: calls the function that reads
 * it with each message that is due, each in a thread of its own, so that a slow receiver holds up
 * no other.
 */
public final class DeliveryMessages implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final FolderDeliveryQueue queue;
  private final LocalFunctions functions;
  private final QueueReader reader;
  private final Set<String> handled = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> received = new ConcurrentHashMap<>();
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

  /**
   * Starts to read.
   *
   * @param platform has the queue
   * @param reader who has the queue's messages
   */
  public DeliveryMessages(LocalPlatform platform, LocalFunctions functions, QueueReader reader) {
    this.queue = platform.deliveryQueue();
    this.functions = functions;
    this.reader = reader;
    threads.add(Thread.ofVirtual().name("deliveries").start(this::follow));
  }

  private void follow() {
    try {
      while (true) {
        for (Due message : queue.due()) {
          if (handled.add(message.receipt())) {
            start(message);
          }
        }
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void start(Due message) {
    Thread thread = Thread.ofVirtual().name("delivery").unstarted(() -> handle(message));
    threads.add(thread);
    thread.start();
  }

  private void handle(Due message) {
    try {
      if (isDone(message) || isGivenUp(message)) {
        received.remove(message.receipt());
        queue.done(message.receipt());
      }
    } catch (CancellationException e) {
      // The server ends; the message is there when it starts again.
    } finally {
      handled.remove(message.receipt());
      threads.remove(Thread.currentThread());
    }
  }

  private boolean isDone(Due message) {
    ObjectNode batch = Json.mapper().createObjectNode();
    batch
        .putArray("Records")
        .addObject()
        .put("messageId", message.receipt())
        .put("receiptHandle", message.receipt())
        .put("eventSource", "aws:sqs")
        .put("body", message.body());
    try {
      byte[] answer = functions.invoke(reader.function(), Json.mapper().writeValueAsBytes(batch));
      return Json.readEvent(new ByteArrayInputStream(answer)).path("batchItemFailures").isEmpty();
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException | IOException e) {
      System.err.println(reader.function() + ": " + e);
      return false;
    }
  }

  private boolean isGivenUp(Due message) {
    if (received.merge(message.receipt(), 1, Integer::sum) < reader.receives()) {
      return false;
    }
    System.err.println(reader.function() + ": message " + message.body() + " is given up");
    return true;
  }

  @Override
  public void close() {
    BackgroundThreads.end(List.copyOf(threads));
  }
}
