package dev.blazon.stream;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionChange;
import dev.blazon.lifecycle.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A function that follows the change stream of the table. Changes arrive at least once, so what it
 * does must be idempotent.
 *
 * <p>A change that fails is reported, and later ones of the same Assertion with it, so that they
 * keep their order; those of others are done. Lambda sends again from the first that is reported.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html">AWS:
 *     partial batch responses</a>
 */
public abstract class StreamFunction implements RequestStreamHandler {
  private final Consumer<AssertionChange> consumer;

  /**
   * @param consumer does what is to be done for a change
   */
  protected StreamFunction(Consumer<AssertionChange> consumer) {
    this.consumer = consumer;
  }

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    ObjectNode answer = Json.mapper().createObjectNode();
    var failures = answer.putArray("batchItemFailures");
    Set<String> failed = new HashSet<>();
    for (JsonNode record : Json.readEvent(input).path("Records")) {
      String sequenceNumber = record.path("dynamodb").path("SequenceNumber").asText();
      String key = record.path("dynamodb").path("NewImage").path("PK").path("S").asText();
      if (failed.contains(key) || !consumed(record, sequenceNumber, context)) {
        failed.add(key);
        failures.addObject().put("itemIdentifier", sequenceNumber);
      }
    }
    output.write(Json.mapper().writeValueAsBytes(answer));
  }

  /** Whatever a change makes fail, it must not take the batch with it. */
  private boolean consumed(JsonNode record, String sequenceNumber, Context context) {
    try {
      AssertionChange change = change(record, sequenceNumber);
      if (change != null) {
        consumer.accept(change);
      }
      return true;
    } catch (RuntimeException e) {
      context.getLogger().log("change " + sequenceNumber + " of the stream failed: " + e + "\n");
      return false;
    }
  }

  private static @Nullable AssertionChange change(JsonNode record, String sequenceNumber) {
    JsonNode image = record.path("dynamodb").path("NewImage");
    String key = image.path("PK").path("S").asText();
    if (!key.startsWith("ASSERTION#") || !image.path("SK").path("S").asText().equals("ASSERTION")) {
      return null;
    }
    JsonNode before = record.path("dynamodb").path("OldImage").path("status").path("S");
    return new AssertionChange(
        sequenceNumber,
        key.substring("ASSERTION#".length()),
        text(image, "issuer"),
        text(image, "badge"),
        before.isMissingNode() ? null : Status.valueOf(before.asText()),
        Status.valueOf(text(image, "status")),
        image.has("reason") ? text(image, "reason") : null,
        Instant.parse(text(image, "changedAt")));
  }

  private static String text(JsonNode image, String attribute) {
    return image.path(attribute).path("S").asText();
  }
}
