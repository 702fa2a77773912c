package dev.blazon.scale;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.bounds.Functions;
import dev.blazon.bounds.Functions.Answer;
import dev.blazon.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Prints what single operations take of DynamoDB, on a table of few items: the figures of
 * docs/scale.md. Run by hand.
 */
public final class Bills {
  private final Functions functions;
  private final MeteredHttp meter;
  private final Map<String, Integer> sizes = new TreeMap<>();

  private Bills(Functions functions, MeteredHttp meter) {
    this.functions = functions;
    this.meter = meter;
  }

  /**
   * Prints them.
   *
   * @param arguments the template, and a folder
   */
  public static void main(String[] arguments) throws IOException {
    Path data = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[1])), "data");
    AtomicReference<MeteredHttp> made = new AtomicReference<>();
    OverHttp table =
        OverHttp.start(
            http -> {
              made.set(new MeteredHttp(http));
              return Objects.requireNonNull(made.get());
            });
    try (Functions functions = new Functions(Path.of(arguments[0]), data, table.client(), table)) {
      new Bills(functions, Objects.requireNonNull(made.get())).run();
    }
    System.exit(0);
  }

  private void run() {
    Scene scene = Scene.set(functions, 10);
    String issuer = scene.issuer();
    award(scene, scene.signed(), "first");
    meter.bill();
    String hosted = award(scene, scene.launch(), "one");
    print("award, hosted, alone, with a key");
    functions
        .call("PATCH /v1/issuers/{issuer}", issuer)
        .at("issuer", issuer)
        .send("{\"contact\": \"KEEP\"}");
    meter.bill();
    String kept = award(scene, scene.launch(), "kept");
    print("award, hosted, alone, contact kept");
    String signed = award(scene, scene.signed(), "two");
    print("award, signed, alone, contact kept");
    Scene.award(functions, issuer, scene.launch()).header("idempotency-key", "32").send(list(32));
    print("32 awards in a list");
    read("GET /assertions/{assertion}", hosted, scene);
    read("GET /badges/{badge}", hosted, scene);
    read("GET /issuers/{issuer}", hosted, scene);
    read("GET /view/{assertion}", hosted, scene);
    read("GET /issuers/{issuer}/revocations", hosted, scene);
    functions.invoke("ProgressFunction", message("{\"assertion\": \"%s\"}".formatted(signed)));
    print("progress: of no pathway");
    functions.invoke("ProgressFunction", message("{\"assertion\": \"%s\"}".formatted(hosted)));
    print("progress: completes");
    functions
        .call("POST /v1/assertions/{assertion}/revocation", issuer)
        .at("assertion", signed)
        .send("{\"reason\": \"A mistake\"}");
    print("revoke, signed");
    functions.sweep();
    print("sweep of 10 that are due");
    functions.sweep();
    print("sweep of nothing");
    String at = functions.clock().instant().toString();
    functions.invoke(
        "NotifyFunction",
        message(
            "{\"what\": \"Assertion Issued\", \"assertion\": \"%s\", \"at\": \"%s\"}"
                .formatted(kept, at)));
    print("notify: asked for");
    functions.invoke(
        "NotifyFunction",
        message(
            "{\"assertion\": \"%s\", \"kind\": \"AWARDED\", \"attempt\": \"1\"}".formatted(kept)));
    print("notify: sent");
    System.out.println("sizes of items, in bytes: " + sizes);
  }

  private void read(String route, String assertion, Scene scene) {
    meter.bill();
    Answer answer =
        functions
            .call(route, "")
            .at("assertion", assertion)
            .at("badge", scene.launch())
            .at("issuer", scene.issuer())
            .send();
    print(route + " " + answer.status() + " of " + answer.bytes() + " bytes");
  }

  private String award(Scene scene, String badge, String who) {
    ObjectNode award = Json.mapper().createObjectNode();
    award.putObject("recipient").put("email", who + "@example.org");
    return Scene.award(functions, scene.issuer(), badge)
        .header("idempotency-key", "key-" + who)
        .send(Json.write(award))
        .json()
        .path("id")
        .asText();
  }

  private static String list(int length) {
    ObjectNode body = Json.mapper().createObjectNode();
    ArrayNode list = body.putArray("assertions");
    for (int i = 0; i < length; i++) {
      list.addObject().putObject("recipient").put("email", "list%d@example.org".formatted(i));
    }
    return Json.write(body);
  }

  private static byte[] message(String body) {
    ObjectNode event = Json.mapper().createObjectNode();
    event.putArray("Records").addObject().put("messageId", "1").put("body", body);
    return Json.write(event).getBytes(UTF_8);
  }

  private void print(String what) {
    MeteredHttp.Bill bill = meter.bill();
    bill.sizes().forEach((type, bytes) -> sizes.merge(type, bytes, Math::max));
    System.out.printf(
        "%s | %s | read units %.1f | write units in the table %d, in indexes %d | %s%n",
        what,
        bill.requests(),
        bill.readUnits(),
        bill.tableUnits(),
        bill.indexUnits(),
        bill.sizes());
  }
}
