package dev.blazon.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import dev.blazon.runtime.hooks.Context;
import dev.blazon.runtime.hooks.Core;
import dev.blazon.runtime.hooks.Resource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuntimeLoopTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private RuntimeApi api = RuntimeApi.start();

  /** The code that the process would end with. */
  private CompletableFuture<Integer> ended = new CompletableFuture<>();

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void answersOneEventAfterTheOther() throws Exception {
    run(Played.Echo.class.getName() + "::handleRequest");
    for (String id : List.of("one", "two", "three")) {
      api.offer(RuntimeEvent.of(id, "of " + id));

      RuntimeReport report = api.await(LIMIT);

      assertEquals(RuntimeReport.Kind.RESPONSE, report.kind());
      assertEquals(id, report.requestId());
      assertEquals("of " + id, report.text());
      assertEquals("application/json", report.headers().get("content-type"));
    }
    assertEquals(1, api.connections());
    assertEquals("", printed());
  }

  @Test
  void tellsTheHandlerOfItsEventAndOfItsFunction() throws Exception {
    run(Played.Contexts.class.getName());
    long now = System.currentTimeMillis();
    api.offer(
        RuntimeEvent.of("id", "{}").with(RuntimeEvent.DEADLINE, Long.toString(now + 300_000)));

    List<String> said = api.await(LIMIT).text().lines().toList();

    assertEquals(
        List.of(
            "id",
            "arn:aws:lambda:eu-central-1:123456789012:function:stand-in",
            "lookup",
            "7",
            "/aws/lambda/lookup",
            "2026/11/29/[7]abc",
            "512"),
        said.subList(0, 7));
    int left = Integer.parseInt(said.get(7));
    assertTrue(left > 270_000 && left <= 300_000, () -> "" + left);
    assertEquals(
        "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=0", said.get(8));
    assertEquals("{\"level\":\"INFO\"}\n{\"level\":\"INFO\",\"message\":\"a word\"}\n", printed());
  }

  @Test
  void aDeadlineThatIsOverLeavesNoTimeAndNoTraceIsNone() throws Exception {
    run(Played.Contexts.class.getName());
    api.offer(RuntimeEvent.of("one", "{}").with(RuntimeEvent.DEADLINE, "1"));
    api.offer(
        RuntimeEvent.of("two", "{}")
            .without(RuntimeEvent.TRACE)
            .without(RuntimeEvent.DEADLINE)
            .without(RuntimeEvent.ARN));

    assertTrue(api.await(LIMIT).text().contains("\n512\n0\nRoot="));
    assertTrue(api.await(LIMIT).text().endsWith("\n512\n0\nnull"));
  }

  @Test
  void whatTheHandlerThrowsIsToldAndTheNextEventFollows() throws Exception {
    run(Played.Failing.class.getName());
    JsonNode checked = failure("checked");
    assertEquals("java.io.IOException", checked.path("errorType").asText());
    assertEquals("a disk is full", checked.path("errorMessage").asText());
    assertTrue(
        checked.path("stackTrace").path(0).asText().startsWith("dev.blazon.runtime.Played$Failing"),
        checked::toString);
    assertTrue(checked.path("cause").isMissingNode());

    JsonNode caused = failure("caused");
    assertEquals("outer", caused.path("errorMessage").asText());
    assertEquals("inner \"quoted\"", caused.path("cause").path("errorMessage").asText());

    assertTrue(failure("silent").path("errorMessage").isNull());
    assertEquals("java.lang.StackOverflowError", failure("deep").path("errorType").asText());
    assertEquals("java.lang.AssertionError", failure("other").path("errorType").asText());

    List<String> lines = printed().lines().toList();
    assertEquals(5, lines.size(), lines::toString);
    JsonNode logged = Json.read(lines.getFirst());
    assertEquals("ERROR", logged.path("level").asText());
    assertEquals("checked", logged.path("correlationId").asText());
    assertTrue(logged.path("exception").asText().contains("a disk is full"));
  }

  @Test
  void whatLeavesTheProcessBrokenIsToldAndEndsIt() throws Exception {
    run(Played.Failing.class.getName());

    assertEquals("java.lang.OutOfMemoryError", failure("memory").path("errorType").asText());

    assertEquals(1, ended.get(20, TimeUnit.SECONDS));
  }

  @ParameterizedTest
  @ValueSource(classes = {Played.NeverMade.class, Played.NeverLoaded.class})
  void aHandlerThatCannotBeMadeIsToldAndEndsTheProcess(Class<?> handler) throws Exception {
    run(handler.getName());
    assertEquals(1, ended.get(20, TimeUnit.SECONDS));

    RuntimeReport report = api.await(LIMIT);
    assertEquals(RuntimeReport.Kind.INIT_ERROR, report.kind());
    assertEquals(
        "Runtime.UserException", report.headers().get("lambda-runtime-function-error-type"));
    assertTrue(printed().contains("the handler could not be made"), this::printed);
    assertTrue(report.text().contains(handler.getSimpleName()), report::text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "dev.blazon.Nowhere",
        "dev.blazon.runtime.Played$NoHandler",
        "dev.blazon.runtime.Played$Echo::other"
      })
  void aNameOfNoHandlerIsToldAndEndsTheProcess(String name) throws Exception {
    run(name);
    assertEquals(1, ended.get(20, TimeUnit.SECONDS));

    RuntimeReport report = api.await(LIMIT);
    assertEquals(RuntimeReport.Kind.INIT_ERROR, report.kind());
    assertEquals(
        "Runtime.BadFunctionCode", report.headers().get("lambda-runtime-function-error-type"));
    assertEquals(
        "the handler '" + name + "' is no RequestStreamHandler",
        Json.read(report.text()).path("errorMessage").asText());
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void eventsAndAnswersMayBeLarge(Wire wire) throws Exception {
    api.close();
    api = RuntimeApi.start(wire);
    run(Played.Echo.class.getName());
    byte[] large = new byte[6 * 1024 * 1024];
    new Random(1).nextBytes(large);
    for (byte[] event : List.of(large, new byte[0], Arrays.copyOf(large, 32 * 1024))) {
      api.offer(RuntimeEvent.of("large", event));
      assertArrayEquals(event, api.await(LIMIT).body());
    }
    assertEquals(1, api.connections());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aConnectionThatWasClosedIsMadeAgain(int requests) throws Exception {
    api.closeAfter(requests);
    run(Played.Echo.class.getName());
    for (int i = 0; i < 5; i++) {
      api.offer(RuntimeEvent.of("id" + i, "of " + i));
      assertEquals("of " + i, api.await(LIMIT).text());
    }
    assertTrue(api.connections() >= 10 / requests, () -> "" + api.connections());
    assertEquals(5, api.reports().size());
  }

  @Test
  void anAnswerThatIsTooLargeIsLoggedAndTheNextEventFollows() throws Exception {
    run(Played.Echo.class.getName());
    api.refuseNext(413);
    api.offer(RuntimeEvent.of("one", "1"));
    api.offer(RuntimeEvent.of("two", "2"));

    assertEquals(413, api.await(LIMIT).status());
    assertEquals(202, api.await(LIMIT).status());
    assertTrue(printed().contains("Lambda refused the answer with 413"), this::printed);
    assertTrue(printed().contains("\"correlationId\":\"one\""), this::printed);
  }

  @Test
  void anEnvironmentThatIsBrokenEndsTheProcess() throws Exception {
    run(Played.Echo.class.getName());
    api.refuseNext(500);
    api.offer(RuntimeEvent.of("one", "1"));

    assertEquals(1, ended.get(20, TimeUnit.SECONDS));
  }

  @Test
  void aRuntimeApiThatIsGoneEndsTheProcess() throws Exception {
    run(Played.Echo.class.getName());
    api.awaitAsked(LIMIT);
    api.close();

    assertEquals(1, ended.get(20, TimeUnit.SECONDS));
    assertTrue(printed().contains("the Runtime API does not answer"), this::printed);
  }

  @Test
  void hooksAreCalledBeforeTheFirstEventAndMayFail() throws Exception {
    AtomicInteger called = new AtomicInteger();
    Core.getGlobalContext().register(counting(called));
    run(Played.Echo.class.getName());
    api.awaitAsked(LIMIT);
    assertEquals(1, called.get());
    assertTrue(printed().contains("what is done before the first event failed"), this::printed);

    api.offer(RuntimeEvent.of("one", "1"));
    assertEquals("1", api.await(LIMIT).text());
    assertEquals(1, called.get());
  }

  private static Resource counting(AtomicInteger called) {
    return new Resource() {
      @Override
      public void beforeCheckpoint(Context<? extends Resource> context) {
        // Hooks are the process's: those of this test fail once, and are quiet in the others.
        if (called.getAndIncrement() == 0) {
          throw new NoClassDefFoundError("what reads the table is not there");
        }
      }

      @Override
      public void afterRestore(Context<? extends Resource> context) {}
    };
  }

  private JsonNode failure(String what) throws InterruptedException {
    api.offer(RuntimeEvent.of(what, what));
    RuntimeReport report = api.await(LIMIT);
    assertEquals(RuntimeReport.Kind.ERROR, report.kind());
    assertEquals(what, report.requestId());
    assertEquals(
        "Runtime.UserException", report.headers().get("lambda-runtime-function-error-type"));
    assertFalse(report.text().contains("half an ans"));
    return Json.read(report.text());
  }

  private void run(String handler) {
    Map<String, String> variables = new HashMap<>();
    variables.put("_HANDLER", handler);
    variables.put("AWS_LAMBDA_RUNTIME_API", api.address());
    variables.put("AWS_LAMBDA_FUNCTION_NAME", "lookup");
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "7");
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512");
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/lookup");
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "2026/11/29/[7]abc");
    FunctionSettings settings = new FunctionSettings(variables);
    RuntimeLoop loop =
        new RuntimeLoop(
            settings,
            new RuntimeClient(new HttpConnection(settings.runtimeApi())),
            new PrintStream(printed, true, UTF_8));
    ended = CompletableFuture.supplyAsync(loop::run, task -> Thread.ofPlatform().start(task));
  }

  private String printed() {
    return printed.toString(UTF_8);
  }
}
