package dev.blazon.eventfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.functions.local.dynamodb.LocalDynamoDb;
import dev.blazon.json.Json;
import dev.blazon.platform.local.LocalPlatform;
import dev.blazon.store.TestClock;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the stream's events show as a new item is what the table holds. */
class StreamEventsTest {
  @TempDir private Path data;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "announce/issued",
        "announce/revoked",
        "announce/endorsed",
        "announce/endorsement-revoked",
        "announce/pathway-followed",
        "announce/collection-kept"
      })
  void theNewImageIsTheItem(String name) {
    JsonNode change = EventFile.named(name).json().at("/Records/0/dynamodb");
    try (LocalDynamoDb database = LocalDynamoDb.in(data.resolve("table.db"))) {
      EventsSeed.plant(
          new LocalPlatform(
              database.client(),
              LocalDynamoDb.TABLE,
              data,
              EventsSeed.PUBLIC_URL,
              EventsSeed.OPERATOR_KEY_SHA256,
              new TestClock()));

      Map<String, AttributeValue> item =
          database
              .client()
              .getItem(
                  get ->
                      get.tableName(LocalDynamoDb.TABLE)
                          .key(
                              Map.of(
                                  "PK", text(change.at("/Keys/PK/S")),
                                  "SK", text(change.at("/Keys/SK/S")))))
              .item();

      assertEquals(json(item), change.path("NewImage"));
    }
  }

  private static AttributeValue text(JsonNode node) {
    return AttributeValue.fromS(node.asText());
  }

  /** What is announced has texts, numbers and flags alone. */
  private static JsonNode json(Map<String, AttributeValue> item) {
    ObjectNode json = Json.mapper().createObjectNode();
    item.forEach(
        (name, value) -> {
          ObjectNode written = json.putObject(name);
          switch (value.type()) {
            case BOOL -> written.put("BOOL", value.bool());
            case N -> written.put("N", value.n());
            default -> written.put("S", value.s());
          }
        });
    return json;
  }
}
