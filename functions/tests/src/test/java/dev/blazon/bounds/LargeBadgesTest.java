package dev.blazon.bounds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.bounds.Functions.Answer;
import dev.blazon.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stranger's badge may be as large as a body, and wrong in each of its parts. */
class LargeBadgesTest {
  private static final int BODY = 255_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"_\"}",
        "{\"type\":\"Evidence\",\"id\":\"https://a.b/&&&&&&&&&&&&\",\"genre\":1}",
        "\"<\"",
        "{\"<\":\"&\\\"\"}",
        "[]"
      })
  void itsReportAndItsPageAreAnswers(String part, @TempDir Path data) throws IOException {
    String badge = badge(part);
    try (Functions functions = new Functions(data)) {
      assertEquals(
          200,
          functions.call("POST /v1/verify", "").send("{\"assertion\": " + badge + "}").status());
      assertEquals(200, page(functions, badge).status());
      String list = "{\"assertion\": " + badge + "},";
      assertEquals(
          200,
          functions
              .call("POST /v1/verify", "")
              .send("{\"badges\": [" + list.repeat(4) + list.substring(0, list.length() - 1) + "]}")
              .status());
    }
  }

  @Test
  void soIsAListOfTheSmallestBadges(@TempDir Path data) throws IOException {
    try (Functions functions = new Functions(data)) {
      String badges = "{\"assertion\": {}},".repeat(99) + "{\"assertion\": {}}";
      assertEquals(
          200,
          functions.call("POST /v1/verify", "").send("{\"badges\": [" + badges + "]}").status());
    }
  }

  private static Answer page(Functions functions, String badge) {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"badge\"\r\n\r\n" + badge + "\r\n--b--\r\n";
    return functions
        .call("POST /verify", "")
        .send(body.getBytes(UTF_8), "multipart/form-data; boundary=b");
  }

  private static String badge(String part) {
    ObjectNode badge = Json.mapper().createObjectNode();
    badge.put("@context", "https://w3id.org/openbadges/v2").put("type", "Assertion");
    badge.put("id", "https://127.0.0.1/1").put("badge", "https://127.0.0.1/2");
    ArrayNode evidence = badge.putArray("evidence");
    JsonNode one = Json.read(part);
    for (int i = 0; i < BODY / (part.length() + 1); i++) {
      evidence.add(one);
    }
    return Json.write(badge);
  }
}
