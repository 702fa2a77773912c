package dev.blazon.functions.local;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.store.TestClock;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServerTest {
  private static final String TEMPLATE =
      """
      Resources:
        Authorizer:
          Type: AWS::ApiGatewayV2::Authorizer
          Properties: {AuthorizerUri: 'functions/${SleepFunction.Arn}'}
        Stage:
          Type: AWS::ApiGatewayV2::Stage
          Properties: {DefaultRouteSettings: {ThrottlingRateLimit: 10, ThrottlingBurstLimit: 10}}
        SleepFunction:
          Type: AWS::Serverless::Function
          Properties: {Handler: %s, Timeout: 900}
        SleepIntegration:
          Type: AWS::ApiGatewayV2::Integration
          Properties: {IntegrationUri: '${SleepFunction}'}
        SleepRoute:
          Type: AWS::ApiGatewayV2::Route
          Properties: {RouteKey: GET /sleep, Target: 'integrations/${SleepIntegration}'}
      """
          .formatted(SleepingFunction.class.getName());

  @TempDir private Path folder;

  @Test
  void itsEndInterruptsWhatIsUnderWayAndLetsThePortAndTheFolderGo()
      throws IOException, InterruptedException {
    SleepingFunction.ASLEEP.drainPermits();
    SleepingFunction.INTERRUPTED.drainPermits();
    LocalServer server = start("data", 0);
    int port = server.url().getPort();
    try (HttpClient client = HttpClient.newHttpClient()) {
      CompletableFuture<HttpResponse<String>> answer =
          client.sendAsync(
              HttpRequest.newBuilder(server.url().resolve("/sleep")).build(),
              BodyHandlers.ofString());
      assertTrue(SleepingFunction.ASLEEP.tryAcquire(1, TimeUnit.MINUTES));
      server.close();
      assertTrue(SleepingFunction.INTERRUPTED.tryAcquire(1, TimeUnit.MINUTES));
      assertThrows(ExecutionException.class, answer::get);
    }
    start("data", port).close();
  }

  @Test
  void aPortThatIsTakenLeavesTheFolderToOthers() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThrows(BindException.class, () -> start("data", taken.getLocalPort()));
      start("data", 0).close();
    }
  }

  @Test
  void twoAreNotServedFromOneFolder() throws IOException {
    try (LocalServer server = start("data", 0)) {
      DataFolder.InUse refused = assertThrows(DataFolder.InUse.class, () -> start("data", 0));
      String message = String.valueOf(refused.getMessage());
      assertTrue(message.endsWith("which serves port " + server.url().getPort() + "."), message);
    }
  }

  private LocalServer start(String data, int port) throws IOException {
    Path template = folder.resolve("template.yaml");
    Files.writeString(template, TEMPLATE);
    return new LocalServer(template, folder.resolve(data), port, new TestClock());
  }
}
