package dev.blazon.functions.authorize;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.blazon.json.EventJson;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the header {@code Authorization} from the event of an authorizer. The identity source is
 * this one header; its name may come in any case.
 */
final class AuthorizationHeader {
  private String value = "";

  private AuthorizationHeader() {}

  /** What the header says; empty where there is none. */
  static String in(InputStream event) {
    AuthorizationHeader header = new AuthorizationHeader();
    EventJson.read(event, header::read);
    return header.value;
  }

  private void read(JsonParser event) throws IOException {
    if (event.nextToken() != JsonToken.START_OBJECT) {
      return;
    }
    while (event.nextToken() == JsonToken.FIELD_NAME) {
      boolean headers = event.currentName().equals("headers");
      if (event.nextToken() == JsonToken.START_OBJECT && headers) {
        header(event);
      } else {
        event.skipChildren();
      }
    }
  }

  private void header(JsonParser event) throws IOException {
    while (event.nextToken() == JsonToken.FIELD_NAME) {
      boolean wanted = event.currentName().equalsIgnoreCase("authorization");
      if (event.nextToken().isScalarValue() && wanted && value.isEmpty()) {
        value = event.getText();
      } else {
        event.skipChildren();
      }
    }
  }
}
