package dev.blazon.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.functions.local.template.Template;
import dev.blazon.json.Json;
import dev.blazon.tiers.Machine;
import java.io.IOException;
import java.util.List;

/**
 * Runs the CloudFront Functions of {@code template.yaml} in a browser, with a request that a test
 * gives.
 */
final class EdgeFunctions {
  private EdgeFunctions() {}

  /** A request for the page of an issuer, as CloudFront hands it to a function. */
  static ObjectNode event() {
    return event("/issuers/a/view");
  }

  /** A request for a path. */
  static ObjectNode event(String path) {
    ObjectNode event = Json.mapper().createObjectNode();
    ObjectNode request = event.putObject("request").put("method", "GET").put("uri", path);
    request.putObject("headers");
    request.putObject("querystring");
    return event;
  }

  /** Puts a header or a parameter into a request. */
  static void value(ObjectNode event, String of, String name, String value) {
    ((ObjectNode) event.path("request").path(of)).putObject(name).put("value", value);
  }

  /** The value of a header in a request that goes on; empty where it has none. */
  static String header(JsonNode request, String name) {
    return request.path("headers").path(name).path("value").asText();
  }

  /** Runs a function of the template on an event, and gives the request that goes on. */
  static JsonNode run(String function, ObjectNode event, Browser browser) throws IOException {
    return run(function, List.of(event), browser).path(0);
  }

  /** The same for several events, in their order. */
  static JsonNode run(String function, List<ObjectNode> events, Browser browser)
      throws IOException {
    String code =
        Template.read(Machine.project().resolve("template.yaml"))
            .resource(function)
            .text("FunctionCode")
            .orElseThrow();
    Object requests =
        browser.evaluate(
            "(() => {" + code + "\nreturn JSON.stringify(" + events + ".map(handler)); })()");
    return Json.read(String.valueOf(requests));
  }
}
