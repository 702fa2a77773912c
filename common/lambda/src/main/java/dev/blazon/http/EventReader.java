package dev.blazon.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes what matters from the tokens of an event of API Gateway's HTTP API (payload format 2.0),
 * and passes over the rest.
 */
final class EventReader {
  private final Map<String, String> texts = new HashMap<>();
  private Map<String, String> path = Map.of();
  private Map<String, String> query = Map.of();
  private Map<String, String> headers = new LinkedHashMap<>();
  private Map<String, String> authorizer = Map.of();
  private List<String> cookies = List.of();

  /** A member of the event that is a text, a number, true or false; empty where it is missing. */
  String text(String name) {
    return texts.getOrDefault(name, "");
  }

  /** The path's parameters. */
  Map<String, String> path() {
    return path;
  }

  /** The query's parameters. */
  Map<String, String> query() {
    return query;
  }

  /** What the authorizer tells, as texts. */
  Map<String, String> authorizer() {
    return authorizer;
  }

  /** By lower-case name, with the cookies, which an event has beside the headers, as they came. */
  Map<String, String> headers() {
    if (!cookies.isEmpty()) {
      headers.put("cookie", String.join("; ", cookies));
    }
    return headers;
  }

  /** Reads all tokens of the event. */
  void read(JsonParser event) throws IOException {
    JsonToken first = event.nextToken();
    if (first == JsonToken.START_OBJECT) {
      while (event.nextToken() == JsonToken.FIELD_NAME) {
        member(event, event.currentName(), event.nextToken());
      }
    } else if (first != null) {
      event.skipChildren();
    }
  }

  private void member(JsonParser event, String name, JsonToken value) throws IOException {
    switch (name) {
      case "pathParameters" -> path = texts(event, value, false);
      case "queryStringParameters" -> query = texts(event, value, false);
      case "headers" -> headers = texts(event, value, true);
      case "cookies" -> cookies = list(event, value);
      case "requestContext" -> context(event, value, "authorizer");
      default -> {
        if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
          texts.put(name, event.getText());
        } else {
          event.skipChildren();
        }
      }
    }
  }

  /** Looks in the context of the request for what the authorizer tells, two levels down. */
  private void context(JsonParser event, JsonToken value, String wanted) throws IOException {
    if (value != JsonToken.START_OBJECT) {
      event.skipChildren();
      return;
    }
    while (event.nextToken() == JsonToken.FIELD_NAME) {
      String name = event.currentName();
      JsonToken inner = event.nextToken();
      if (!name.equals(wanted)) {
        event.skipChildren();
      } else if (wanted.equals("authorizer")) {
        context(event, inner, "lambda");
      } else {
        authorizer = texts(event, inner, false);
      }
    }
  }

  private static Map<String, String> texts(JsonParser event, JsonToken value, boolean lowerCase)
      throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    if (value != JsonToken.START_OBJECT) {
      event.skipChildren();
      return texts;
    }
    while (event.nextToken() == JsonToken.FIELD_NAME) {
      String name = event.currentName();
      JsonToken inner = event.nextToken();
      if (inner != JsonToken.VALUE_NULL) {
        texts.put(lowerCase ? name.toLowerCase(Locale.ROOT) : name, textOf(event, inner));
      }
    }
    return texts;
  }

  private static List<String> list(JsonParser event, JsonToken value) throws IOException {
    List<String> list = new ArrayList<>();
    if (value != JsonToken.START_ARRAY) {
      event.skipChildren();
      return list;
    }
    for (JsonToken next = event.nextToken();
        next != JsonToken.END_ARRAY;
        next = event.nextToken()) {
      list.add(textOf(event, next));
    }
    return list;
  }

  /** What is no text and has none is an empty one. */
  private static String textOf(JsonParser event, JsonToken value) throws IOException {
    if (value.isScalarValue()) {
      return event.getText();
    }
    event.skipChildren();
    return "";
  }
}
