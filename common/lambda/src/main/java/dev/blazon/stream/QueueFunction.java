package dev.blazon.stream;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.json.LogLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Base class of a Lambda function that handles the messages of an SQS queue one by one. They arrive
 * at least once and in any order, so what it does must be idempotent. A message that fails is
 * reported, and comes again; those beside it are done.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">AWS:
 *     partial batch responses</a>
 */
public abstract class QueueFunction implements RequestStreamHandler {
  private final Function<JsonNode, Optional<Duration>> messages;
  private final BiConsumer<String, Duration> later;

  /**
   * @param messages does what a message says
   */
  protected QueueFunction(Consumer<JsonNode> messages) {
    this(
        message -> {
          messages.accept(message);
          return Optional.empty();
        },
        (receipt, wait) -> {
          throw new IllegalStateException("no message of this queue is put off");
        });
  }

  /**
   * Of a queue whose messages may be put off.
   *
   * @param messages does what a message says; gives after how long it is to come again, or nothing
   *     where it is done
   * @param later puts the message off that is named by this receipt
   */
  protected QueueFunction(
      Function<JsonNode, Optional<Duration>> messages, BiConsumer<String, Duration> later) {
    this.messages = messages;
    this.later = later;
  }

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    ObjectNode answer = Json.mapper().createObjectNode();
    var failures = answer.putArray("batchItemFailures");
    for (JsonNode record : Json.readEvent(input).path("Records")) {
      String id = record.path("messageId").asText();
      if (!consumed(record, id, context)) {
        failures.addObject().put("itemIdentifier", id);
      }
    }
    output.write(Json.mapper().writeValueAsBytes(answer));
  }

  /**
   * Whether a message is done: one that is put off comes again, as one that has failed. Whatever a
   * message makes fail, it must not take the batch with it.
   */
  private boolean consumed(JsonNode record, String id, Context context) {
    try {
      Optional<Duration> wait = messages.apply(Json.read(record.path("body").asText()));
      wait.ifPresent(some -> later.accept(record.path("receiptHandle").asText(), some));
      return wait.isEmpty();
    } catch (RuntimeException e) {
      context
          .getLogger()
          .log(
              LogLine.error("a message of the queue failed")
                  .with("messageId", id)
                  .because(e)
                  .toString());
      return false;
    }
  }
}
