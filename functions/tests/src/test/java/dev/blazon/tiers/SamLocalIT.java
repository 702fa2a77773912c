package dev.blazon.tiers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A function in a container can be called, by name and over HTTP, and reaches LocalStack on this
 * machine.
 */
@RequiresTier(Tier.SAM_LOCAL)
class SamLocalIT {
  private static SamLocal sam;
  private static LocalStack localStack;
  private static SamLocal.Stack stack;
  private static Path event;

  @BeforeAll
  static void layOut() throws Exception {
    sam = SamLocal.find();
    localStack = sam.openLocalStack();
    Path folder = Machine.workFolder("hello");
    Path template = folder.resolve("template.yaml");
    try (InputStream in = SamLocalIT.class.getResourceAsStream("hello.yaml")) {
      Files.copy(Objects.requireNonNull(in), template, StandardCopyOption.REPLACE_EXISTING);
    }
    Path lib = Files.createDirectories(folder.resolve("function/lib"));
    writeJar(lib.resolve("hello.jar"));
    Path core =
        Path.of(
            RequestStreamHandler.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Files.copy(core, lib.resolve("core.jar"), StandardCopyOption.REPLACE_EXISTING);
    Path variables = folder.resolve("variables.json");
    String endpoint = localStack.endpointAt(sam.hostAddress()).toString();
    new ObjectMapper()
        .writeValue(variables.toFile(), Map.of("Parameters", Map.of("AWS_ENDPOINT_URL", endpoint)));
    stack = new SamLocal.Stack(template, Map.of(), variables);
    event = Files.writeString(folder.resolve("event.json"), "{}");
  }

  private static void writeJar(Path file) throws Exception {
    String entry = HelloHandler.class.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out);
        InputStream code = HelloHandler.class.getResourceAsStream("HelloHandler.class")) {
      jar.putNextEntry(new JarEntry(entry));
      jar.write(Objects.requireNonNull(code).readAllBytes());
    }
  }

  @AfterAll
  static void stop() {
    localStack.close();
  }

  @Test
  void aFunctionIsInvokedByName() throws Exception {
    SamLocal.Invocation invocation = sam.invoke(stack, "Hello", event);

    assertEquals(0, invocation.exitCode(), invocation::log);
    assertEquals(
        "LocalStack says 200",
        new ObjectMapper().readTree(invocation.response()).path("body").asText(),
        invocation::log);
  }

  @Test
  void aRouteAnswersOverHttp() throws Exception {
    try (SamLocal.Api api = sam.startApi(stack);
        HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest hello = HttpRequest.newBuilder(api.baseUrl().resolve("/hello")).build();

      var answer = client.send(hello, BodyHandlers.ofString(UTF_8));

      assertEquals("LocalStack says 200", answer.body(), api::log);
    }
  }
}
