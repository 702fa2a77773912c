package dev.blazon.functions.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.blazon.functions.local.gateway.Gateway;
import dev.blazon.json.Json;
import dev.blazon.store.TestClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A function that takes longer than its {@code Timeout} is ended and told of. */
class FunctionTimeoutTest {
  private static final Duration TIMEOUT = Duration.ofMillis(50);

  @Test
  void whoCallsItIsToldAndItsThreadIsInterrupted() throws InterruptedException {
    SleepingFunction.INTERRUPTED.drainPermits();
    LocalFunctions functions = SleepingFunction.functions(TIMEOUT);
    FunctionTimedOut late =
        assertThrows(FunctionTimedOut.class, () -> functions.invoke("Sleeping", new byte[0]));
    assertEquals("Sleeping: Task timed out after 0.05 seconds", late.getMessage());
    assertTrue(SleepingFunction.INTERRUPTED.tryAcquire(1, TimeUnit.MINUTES));
  }

  @Test
  void theGatewayAnswersAsForAFunctionThatFails() throws IOException, InterruptedException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        new Gateway(
            SleepingFunction.deployment(TIMEOUT),
            SleepingFunction.functions(TIMEOUT),
            new TestClock()));
    server.start();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String path : new String[] {"/sleep", "/asleep"}) {
        HttpResponse<byte[]> answer =
            client.send(
                HttpRequest.newBuilder(
                        URI.create("http://localhost:" + server.getAddress().getPort() + path))
                    .header("Authorization", "Bearer key")
                    .build(),
                BodyHandlers.ofByteArray());
        assertEquals(500, answer.statusCode(), path);
        assertEquals(
            "application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals(500, Json.read(answer.body()).path("status").asInt());
      }
    } finally {
      server.stop(0);
    }
  }
}
