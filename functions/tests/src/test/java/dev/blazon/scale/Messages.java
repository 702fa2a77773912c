package dev.blazon.scale;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.bounds.Functions;
import dev.blazon.json.Json;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/**
 * The queue of {@code progress}, with its bounds in {@code template.yaml}: ten messages at a time,
 * and ten times each before it is given up. What failed comes again behind all others, where SQS
 * has it wait six minutes.
 */
final class Messages {
  private static final int BATCH = 10;
  private static final int RECEIVES = 10;

  private final Functions functions;
  private final Ledger ledger;
  private final Queue<Message> waiting = new ArrayDeque<>();
  private int inWork;
  private int mostReceives;
  private int failures;

  private record Message(String assertion, int receives) {}

  Messages(Functions functions, Ledger ledger) {
    this.functions = functions;
    this.ledger = ledger;
  }

  /** Something happened to an Assertion. */
  synchronized void tell(String assertion) {
    waiting.add(new Message(assertion, 1));
  }

  /** Whether all that was told is done. */
  synchronized boolean areDone() {
    return waiting.isEmpty() && inWork == 0;
  }

  /** How often the message that came most often came. */
  synchronized int mostReceives() {
    return mostReceives;
  }

  /** How often a message has failed. */
  synchronized int failures() {
    return failures;
  }

  /** Hands on what waits, ten at most; says whether there was something. */
  boolean handOn() {
    List<Message> batch = taken();
    if (batch.isEmpty()) {
      return false;
    }
    ObjectNode event = Json.mapper().createObjectNode();
    ArrayNode records = event.putArray("Records");
    for (Message message : batch) {
      records
          .addObject()
          .put("messageId", message.assertion())
          .put("body", "{\"assertion\": \"%s\"}".formatted(message.assertion()));
    }
    byte[] answer = functions.invoke("ProgressFunction", Json.write(event).getBytes(UTF_8));
    Set<String> failed = new HashSet<>();
    Json.read(new String(answer, UTF_8))
        .path("batchItemFailures")
        .forEach(one -> failed.add(one.path("itemIdentifier").asText()));
    done(batch, failed);
    return true;
  }

  private synchronized List<Message> taken() {
    List<Message> batch = new ArrayList<>();
    while (batch.size() < BATCH && !waiting.isEmpty()) {
      batch.add(waiting.remove());
    }
    inWork += batch.size();
    return batch;
  }

  private synchronized void done(List<Message> batch, Set<String> failed) {
    inWork -= batch.size();
    for (Message message : batch) {
      mostReceives = Math.max(mostReceives, message.receives());
      if (failed.contains(message.assertion())) {
        failures++;
        if (message.receives() == RECEIVES) {
          ledger.fault("a message was given up: " + message.assertion());
        } else {
          waiting.add(new Message(message.assertion(), message.receives() + 1));
        }
      }
    }
  }
}
