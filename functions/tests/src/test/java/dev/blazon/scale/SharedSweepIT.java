package dev.blazon.scale;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.bounds.Functions;
import dev.blazon.functions.sweep.SweepHandler;
import dev.blazon.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one key has signed holds up nobody else's badges, however much it is. */
class SharedSweepIT {
  private static final int SIGNED = 300;

  /** What passes each time that somebody asks how much time is left. */
  private static final int STEP = 10_000;

  @TempDir private static Path data;

  @Test
  void aCompromiseThatTakesLongerThanASweepLeavesTimeForWhatHasFallenDue() throws IOException {
    try (Functions functions = new Functions(data)) {
      Scene scene = Scene.set(functions, 1);
      ObjectNode body = Json.mapper().createObjectNode();
      ArrayNode list = body.putArray("assertions");
      for (int i = 0; i < SIGNED; i++) {
        list.addObject().putObject("recipient").put("email", "signed%d@example.org".formatted(i));
      }
      String since = functions.clock().instant().toString();
      Scene.award(functions, scene.issuer(), scene.signed()).send(Json.write(body));
      int declared =
          functions
              .call("POST /v1/issuers/{issuer}/signing-keys/{epoch}/compromise", scene.issuer())
              .at("issuer", scene.issuer())
              .at("epoch", "1")
              .send("{\"since\": \"%s\"}".formatted(since))
              .status();
      assertEquals(200, declared);
      functions.clock().advance(Duration.ofHours(1));

      JsonNode swept = swept(functions);

      assertEquals(1, swept.path("expired").asInt(), swept::toString);
      assertTrue(swept.path("revoked").asInt() > 0, swept::toString);
      assertTrue(swept.path("revoked").asInt() < SIGNED, swept::toString);
    }
  }

  private static JsonNode swept(Functions functions) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    new SweepHandler(functions.platform())
        .handleRequest(new ByteArrayInputStream("{}".getBytes(UTF_8)), answer, context());
    return Json.read(answer.toString(UTF_8));
  }

  /** A minute is left at first. */
  private static Context context() {
    AtomicInteger left = new AtomicInteger(60_000 + STEP);
    return (Context)
        Proxy.newProxyInstance(
            SharedSweepIT.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getRemainingTimeInMillis" -> left.addAndGet(-STEP);
                  case "getLogger" -> logger();
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private static LambdaLogger logger() {
    return new LambdaLogger() {
      @Override
      public void log(String message) {}

      @Override
      public void log(byte[] message) {}
    };
  }
}
