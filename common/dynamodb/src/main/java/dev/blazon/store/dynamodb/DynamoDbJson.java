package dev.blazon.store.dynamodb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.blazon.aws.AwsFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes requests in DynamoDB's JSON, and reads its answers; as streams of tokens, which need the
 * smallest part of Jackson.
 */
final class DynamoDbJson {
  /** More than an answer may have: a page ends at a megabyte. */
  private static final int LONGEST = 8 * 1024 * 1024;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(LONGEST).build())
          .build();

  private DynamoDbJson() {}

  /** A request for one item, as the last write has left it. */
  static byte[] getItem(String table, Map<String, Attribute> key) {
    return written(
        json -> {
          json.writeStringField("TableName", table);
          json.writeBooleanField("ConsistentRead", true);
          json.writeFieldName("Key");
          write(json, key);
        });
  }

  /** A request for a page of what a query finds. */
  static byte[] query(String table, ItemQuery query) {
    return written(
        json -> {
          json.writeStringField("TableName", table);
          if (query.index() != null) {
            json.writeStringField("IndexName", query.index());
          }
          json.writeStringField("KeyConditionExpression", query.condition());
          write(json, query.names(), query.values());
          json.writeBooleanField("ConsistentRead", query.consistent());
          json.writeBooleanField("ScanIndexForward", !query.backwards());
          if (query.limit() > 0) {
            json.writeNumberField("Limit", query.limit());
          }
          if (query.after() != null) {
            json.writeFieldName("ExclusiveStartKey");
            write(json, query.after());
          }
        });
  }

  /**
   * A request to change one item.
   *
   * @param update what is set, over the names and values
   * @param condition under which it is
   */
  static byte[] updateItem(
      String table,
      Map<String, Attribute> key,
      String update,
      String condition,
      Map<String, String> names,
      Map<String, String> values) {
    return written(
        json -> {
          json.writeStringField("TableName", table);
          json.writeFieldName("Key");
          write(json, key);
          json.writeStringField("UpdateExpression", update);
          json.writeStringField("ConditionExpression", condition);
          write(json, names, values);
        });
  }

  /** Writes what an expression stands for. */
  private static void write(
      JsonGenerator json, Map<String, String> names, Map<String, String> values)
      throws IOException {
    json.writeObjectFieldStart("ExpressionAttributeNames");
    for (Map.Entry<String, String> name : names.entrySet()) {
      json.writeStringField(name.getKey(), name.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("ExpressionAttributeValues");
    for (Map.Entry<String, String> value : values.entrySet()) {
      json.writeFieldName(value.getKey());
      write(json, new Attribute.Text(value.getValue()));
    }
    json.writeEndObject();
  }

  /** Writes the members of a request. */
  @FunctionalInterface
  private interface Members {
    void write(JsonGenerator json) throws IOException;
  }

  private static byte[] written(Members members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      members.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator json, Map<String, Attribute> item) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, Attribute> attribute : item.entrySet()) {
      json.writeFieldName(attribute.getKey());
      write(json, attribute.getValue());
    }
    json.writeEndObject();
  }

  // No switch: see HotPathTest.
  private static void write(JsonGenerator json, Attribute attribute) throws IOException {
    json.writeStartObject();
    if (attribute instanceof Attribute.Text text) {
      json.writeStringField("S", text.value());
    } else if (attribute instanceof Attribute.Digits digits) {
      json.writeStringField("N", digits.value());
    } else if (attribute instanceof Attribute.Flag flag) {
      json.writeBooleanField("BOOL", flag.value());
    } else if (attribute instanceof Attribute.Texts texts) {
      json.writeArrayFieldStart("SS");
      for (String one : texts.values()) {
        json.writeString(one);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /**
   * The item of an answer; empty where it has none.
   *
   * @throws AwsFailure where it is none of DynamoDB's
   */
  static Map<String, Attribute> item(byte[] answer) {
    return read(answer).item;
  }

  /**
   * The page of an answer.
   *
   * @throws AwsFailure where it is none of DynamoDB's
   */
  static TableReads.Found found(byte[] answer) {
    Parts parts = read(answer);
    return new TableReads.Found(parts.items, parts.last);
  }

  /** What an error is called, and what is said of it; both empty where it says nothing. */
  record Fault(String code, String message) {}

  /** What an answer says that is an error. */
  static Fault fault(byte[] answer) {
    try {
      Parts parts = read(answer);
      return new Fault(parts.type.substring(parts.type.indexOf('#') + 1), parts.message);
    } catch (AwsFailure e) {
      // What stands between us and DynamoDB answers in HTML.
      return new Fault("", "");
    }
  }

  /** What an answer can have. */
  private static final class Parts {
    private Map<String, Attribute> item = Map.of();
    private List<Map<String, Attribute>> items = List.of();
    private Map<String, Attribute> last = Map.of();
    private String type = "";
    private String message = "";
  }

  private static Parts read(byte[] answer) {
    Parts parts = new Parts();
    try (JsonParser json = JSON.createParser(answer)) {
      expect(json.nextToken(), JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "Item" -> parts.item = attributes(json);
          case "Items" -> parts.items = items(json);
          case "LastEvaluatedKey" -> parts.last = attributes(json);
          case "__type" -> parts.type = json.getText();
          case "message", "Message" -> parts.message = json.getText();
          default -> json.skipChildren();
        }
      }
      expect(json.currentToken(), JsonToken.END_OBJECT);
      return parts;
    } catch (IOException e) {
      throw AwsFailure.garbled("DynamoDB's answer cannot be read", e);
    }
  }

  private static List<Map<String, Attribute>> items(JsonParser json) throws IOException {
    expect(json.currentToken(), JsonToken.START_ARRAY);
    List<Map<String, Attribute>> items = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items.add(attributes(json));
    }
    return items;
  }

  private static Map<String, Attribute> attributes(JsonParser json) throws IOException {
    expect(json.currentToken(), JsonToken.START_OBJECT);
    Map<String, Attribute> attributes = new LinkedHashMap<>(32);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      Attribute attribute = attribute(json);
      if (attribute != null) {
        attributes.put(name, attribute);
      }
    }
    return attributes;
  }

  /** Null for one of a type that no item of ours has. */
  private static @Nullable Attribute attribute(JsonParser json) throws IOException {
    expect(json.currentToken(), JsonToken.START_OBJECT);
    expect(json.nextToken(), JsonToken.FIELD_NAME);
    String type = json.currentName();
    JsonToken token = json.nextToken();
    Attribute attribute =
        switch (type) {
          case "S" -> new Attribute.Text(text(json, token));
          case "N" -> new Attribute.Digits(text(json, token));
          case "BOOL" -> new Attribute.Flag(json.getBooleanValue());
          case "SS" -> new Attribute.Texts(texts(json));
          default -> {
            json.skipChildren();
            yield null;
          }
        };
    expect(json.nextToken(), JsonToken.END_OBJECT);
    return attribute;
  }

  private static List<String> texts(JsonParser json) throws IOException {
    expect(json.currentToken(), JsonToken.START_ARRAY);
    List<String> texts = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      texts.add(text(json, json.currentToken()));
    }
    return texts;
  }

  private static String text(JsonParser json, @Nullable JsonToken token) throws IOException {
    expect(token, JsonToken.VALUE_STRING);
    return json.getText();
  }

  private static void expect(@Nullable JsonToken found, JsonToken expected) {
    if (found != expected) {
      throw AwsFailure.garbled("DynamoDB's answer has no " + expected + " where one is", null);
    }
  }
}
