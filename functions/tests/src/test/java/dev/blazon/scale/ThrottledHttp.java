package dev.blazon.scale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.scale.Units.Taken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Stands between the SDK and DynamoDB Local, and answers with DynamoDB's own errors what a
 * partition has no units for. So the SDK itself tries again, as it does in production, and what is
 * above it sees what it would see there.
 */
final class ThrottledHttp implements SdkHttpClient {
  private static final String ERRORS = "com.amazonaws.dynamodb.v20120810#";
  private static final int REFUSED = 400;

  private final SdkHttpClient http;
  private final Partitions partitions;

  ThrottledHttp(SdkHttpClient http, Partitions partitions) {
    this.http = http;
    this.partitions = partitions;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest call = http.prepareRequest(request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        String refusal = refusal(request);
        return refusal == null ? call.call() : answer(refusal);
      }

      @Override
      public void abort() {
        call.abort();
      }
    };
  }

  private @Nullable String refusal(HttpExecuteRequest request) throws IOException {
    String target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
    if (target.endsWith(".TransactWriteItems")) {
      return ofTransaction(Units.ofTransaction(body(request)));
    }
    if (target.endsWith(".UpdateItem")) {
      Taken asked = Units.ofUpdate(body(request));
      if (!partitions.has(asked)) {
        return error("ProvisionedThroughputExceededException");
      }
      partitions.take(asked);
    }
    return null;
  }

  /** All of it or nothing: an item for which there is no room keeps the others out. */
  private @Nullable String ofTransaction(List<List<Taken>> items) {
    List<Boolean> room =
        items.stream()
            .map(item -> item.stream().filter(taken -> !partitions.has(taken)).count() == 0)
            .toList();
    if (!room.contains(false)) {
      items.forEach(item -> item.forEach(partitions::take));
      return null;
    }
    ObjectNode answer = Json.mapper().createObjectNode();
    answer.put("__type", ERRORS + "TransactionCanceledException");
    answer.put("Message", "Transaction cancelled, please refer cancellation reasons");
    ArrayNode reasons = answer.putArray("CancellationReasons");
    room.forEach(has -> reasons.addObject().put("Code", has ? "None" : "ThrottlingError"));
    return Json.write(answer);
  }

  private static String error(String type) {
    return Json.write(
        Json.mapper().createObjectNode().put("__type", ERRORS + type).put("message", "too much"));
  }

  private static JsonNode body(HttpExecuteRequest request) throws IOException {
    try (InputStream body = request.contentStreamProvider().orElseThrow().newStream()) {
      return Json.mapper().readTree(body);
    }
  }

  private static HttpExecuteResponse answer(String json) {
    byte[] bytes = json.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return HttpExecuteResponse.builder()
        .response(
            SdkHttpResponse.builder()
                .statusCode(REFUSED)
                .putHeader("Content-Type", "application/x-amz-json-1.0")
                .putHeader("Content-Length", Integer.toString(bytes.length))
                .build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
        .build();
  }

  @Override
  public void close() {
    http.close();
  }
}
