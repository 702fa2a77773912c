package dev.blazon.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuntimeApiTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  @ParameterizedTest
  @EnumSource(Wire.class)
  void anEventIsHandedOutAndItsAnswerKept(Wire wire) throws Exception {
    byte[] event = new byte[6_000_000];
    try (RuntimeApi api = RuntimeApi.start(wire);
        HttpClient client = HttpClient.newHttpClient()) {
      api.offer(RuntimeEvent.of("one", event));

      HttpResponse<byte[]> next =
          client.send(request(api, "invocation/next").build(), BodyHandlers.ofByteArray());

      assertArrayEquals(event, next.body());
      assertEquals("one", next.headers().firstValue(RuntimeEvent.REQUEST_ID).orElseThrow());
      assertTrue(api.awaitAsked(LIMIT) <= api.handedOut("one"));

      assertEquals(202, post(client, api, "invocation/one/response", "42").statusCode());
      RuntimeReport answer = api.await(LIMIT);
      assertEquals(RuntimeReport.Kind.RESPONSE, answer.kind());
      assertEquals("one", answer.requestId());
      assertEquals("42", answer.text());
      assertTrue(answer.nanos() > api.handedOut("one"));
    }
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void whatFailedIsKeptAndAnAnswerCanBeRefused(Wire wire) throws Exception {
    try (RuntimeApi api = RuntimeApi.start(wire);
        HttpClient client = HttpClient.newHttpClient()) {
      api.refuseNext(413);

      assertEquals(413, post(client, api, "invocation/one/response", "42").statusCode());
      assertEquals(202, post(client, api, "invocation/one/error", "{}").statusCode());
      assertEquals(202, post(client, api, "init/error", "{}").statusCode());

      assertEquals(
          List.of(
              RuntimeReport.Kind.RESPONSE, RuntimeReport.Kind.ERROR, RuntimeReport.Kind.INIT_ERROR),
          api.reports().stream().map(RuntimeReport::kind).toList());
      assertEquals(404, post(client, api, "elsewhere", "{}").statusCode());
    }
  }

  private static HttpResponse<String> post(
      HttpClient client, RuntimeApi api, String path, String body) throws Exception {
    return client.send(
        request(api, path).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(RuntimeApi api, String path) {
    return HttpRequest.newBuilder(
            URI.create("http://%s/2018-06-01/runtime/%s".formatted(api.address(), path)))
        .version(HttpClient.Version.HTTP_1_1)
        .timeout(LIMIT);
  }
}
