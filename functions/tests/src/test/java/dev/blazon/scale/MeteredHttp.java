package dev.blazon.scale;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import dev.blazon.scale.Units.Taken;
import dev.blazon.store.dynamodb.BadgeTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Stands between the SDK and DynamoDB Local, and counts what DynamoDB would bill: requests, read
 * units of four kilobytes begun, and write units, in the table and in its indexes.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html">AWS:
 *     read and write operations</a>
 */
final class MeteredHttp implements SdkHttpClient {
  private static final double READ_UNIT = 4096;

  private final SdkHttpClient http;
  private final Map<String, Integer> requests = new TreeMap<>();
  private final Map<String, Integer> largest = new TreeMap<>();
  private double readUnits;
  private int tableUnits;
  private int indexUnits;

  MeteredHttp(SdkHttpClient http) {
    this.http = http;
  }

  /**
   * What was taken.
   *
   * @param requests how many of each kind
   * @param sizes the bytes of the largest item that was written of each type
   */
  record Bill(
      Map<String, Integer> requests,
      double readUnits,
      int tableUnits,
      int indexUnits,
      Map<String, Integer> sizes) {}

  /** What was taken since this was called last. */
  synchronized Bill bill() {
    Bill bill =
        new Bill(
            new TreeMap<>(requests), readUnits, tableUnits, indexUnits, new TreeMap<>(largest));
    requests.clear();
    largest.clear();
    readUnits = 0;
    tableUnits = 0;
    indexUnits = 0;
    return bill;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest call = http.prepareRequest(request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        HttpExecuteResponse response = call.call();
        byte[] answer = response.responseBody().orElseThrow().readAllBytes();
        String target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
        try (InputStream body = request.contentStreamProvider().orElseThrow().newStream()) {
          count(
              target.substring(target.indexOf('.') + 1),
              Json.mapper().readTree(body),
              Json.mapper().readTree(answer));
        }
        return HttpExecuteResponse.builder()
            .response(response.httpResponse())
            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer)))
            .build();
      }

      @Override
      public void abort() {
        call.abort();
      }
    };
  }

  private synchronized void count(String action, JsonNode request, JsonNode answer) {
    requests.merge(action, 1, Integer::sum);
    double half = request.path("ConsistentRead").asBoolean() ? 1 : 0.5;
    switch (action) {
      case "GetItem" ->
          readUnits += half * Math.max(1, Math.ceil(Units.size(answer.path("Item")) / READ_UNIT));
      case "Query" -> {
        int bytes = answer.path("Items").valueStream().mapToInt(Units::size).sum();
        readUnits += half * Math.max(1, Math.ceil(bytes / READ_UNIT));
      }
      case "UpdateItem" -> tableUnits += Units.ofUpdate(request).units();
      case "TransactWriteItems" -> {
        Units.ofTransaction(request).forEach(this::count);
        for (JsonNode item : request.path("TransactItems")) {
          JsonNode put = item.path("Put").path("Item");
          if (!put.isMissingNode()) {
            largest.merge(put.path(BadgeTable.TYPE).path("S").asText(), Units.size(put), Math::max);
          }
        }
      }
      default -> {
        // Nothing of ours.
      }
    }
  }

  private void count(List<Taken> item) {
    for (Taken taken : item) {
      if (taken.partition().startsWith("table ")) {
        tableUnits += taken.units();
      } else {
        indexUnits += taken.units();
      }
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
