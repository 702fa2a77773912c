package dev.blazon.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.blazon.functions.local.template.Deployment;
import dev.blazon.functions.local.template.Template;
import dev.blazon.functions.lookup.LookupHandler;
import dev.blazon.json.Json;
import dev.blazon.platform.cloud.Waits;
import dev.blazon.runtime.Main;
import dev.blazon.runtime.RuntimeApi;
import dev.blazon.runtime.RuntimeEvent;
import dev.blazon.runtime.RuntimeReport;
import dev.blazon.tiers.Machine;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A function on Lambda, before its snapshot or its first event, and against its timeout. */
class SnapStartTest {
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private HttpServer aws;

  @BeforeEach
  void startAws() throws IOException {
    aws = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    aws.createContext("/", this::answer);
    aws.start();
  }

  @AfterEach
  void stopAws() {
    aws.stop(0);
  }

  /** In a process of its own, for what the runtime keeps is the process's. */
  @Test
  void readsBeforeTheSnapshotAlthoughNothingKeepsThePlatform() throws Exception {
    Process process =
        lookup(
                // As Lambda's managed runtime starts Java.
                "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
                Checkpoint.class.getName(),
                LookupHandler.class.getName())
            .start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it did not end");
    assertEquals(0, process.exitValue());
    assertPrimed();
  }

  /** The runtime of our own takes no snapshot, and makes the same reads. */
  @Test
  void readsBeforeTheFirstEventOfTheRuntimeOfOurOwn() throws Exception {
    try (RuntimeApi api = RuntimeApi.start()) {
      ProcessBuilder builder = lookup(Main.class.getName());
      builder
          .environment()
          .putAll(
              Map.of(
                  "AWS_LAMBDA_RUNTIME_API", api.address(),
                  "_HANDLER", LookupHandler.class.getName()));
      Process process = builder.start();
      try {
        api.awaitAsked(Duration.ofSeconds(60));
        assertPrimed();

        api.offer(
            RuntimeEvent.of(
                "one", Files.readAllBytes(Machine.project().resolve("events/lookup/health.json"))));
        RuntimeReport answer = api.await(Duration.ofSeconds(60));
        assertEquals(RuntimeReport.Kind.RESPONSE, answer.kind());
        assertEquals(200, Json.read(answer.body()).path("statusCode").asInt(), answer::text);
      } finally {
        process.destroy();
      }
    }
  }

  private ProcessBuilder lookup(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .putAll(
            Map.of(
                "BLAZON_AWS_ENDPOINT", "http://127.0.0.1:" + aws.getAddress().getPort(),
                "BLAZON_TABLE", "table",
                "BLAZON_BUCKET", "bucket",
                "BLAZON_PUBLIC_URL", "https://badges.example.org",
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local"));
    return builder.redirectErrorStream(true).redirectOutput(Redirect.DISCARD);
  }

  private void assertPrimed() {
    for (String read : List.of("BADGE#priming", "ASSERTION#priming", "GET /bucket/priming")) {
      assertTrue(requests.stream().anyMatch(r -> r.contains(read)), () -> read + " of " + requests);
    }
  }

  @Test
  void aFunctionOutlastsACallToAws() throws IOException {
    Deployment deployment =
        Deployment.of(Template.read(Machine.project().resolve("template.yaml")));
    deployment
        .functions()
        .forEach(
            (id, function) -> assertTrue(function.timeout().compareTo(Waits.CALL) > 0, () -> id));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
      boolean read = exchange.getRequestMethod().equals("GET");
      byte[] answer = (read ? "<Error><Code>AccessDenied</Code></Error>" : "{}").getBytes(UTF_8);
      exchange.sendResponseHeaders(read ? 403 : 200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }
}
