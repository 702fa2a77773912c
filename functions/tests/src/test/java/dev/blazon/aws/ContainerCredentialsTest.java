package dev.blazon.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.aws.ScriptedServer.Step;
import dev.blazon.store.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials as a function has them under SnapStart. */
class ContainerCredentialsTest {
  private final TestClock clock = new TestClock();

  @Test
  void areAskedForOnceAndAgainBeforeTheyEnd() throws IOException {
    Instant first = clock.instant().plus(Duration.ofHours(6));
    Instant second = first.plus(Duration.ofHours(6));
    try (ScriptedServer server =
        new ScriptedServer(
            Step.says(200, answer("one", first)), Step.says(200, answer("two", second)))) {
      CredentialSource source = source(server);
      assertEquals(new AwsCredentials("one", "secret", "session", first), source.get());
      source.get();
      clock.advance(Duration.ofHours(6).minusSeconds(61));
      assertEquals("one", source.get().accessKey());
      assertEquals(1, server.requests().size());
      clock.advance(Duration.ofSeconds(1));
      assertEquals("two", source.get().accessKey());
      assertEquals(2, server.requests().size());
      String request = server.requests().getFirst();
      assertTrue(request.startsWith("GET /2018-06-01/credentials?a=b HTTP/1.1\n"), request);
      assertTrue(request.contains("Authorization: let me\n"), request);
    }
  }

  @Test
  void areAskedForAgainWhereTheMachineFails() throws IOException {
    try (ScriptedServer server =
        new ScriptedServer(
            Step.says(500, ""),
            Step.cuts(),
            Step.says(200, answer("one", clock.instant().plusSeconds(600))))) {
      assertEquals("one", source(server).get().accessKey());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"SecretAccessKey\":\"hidden\"}",
        "{\"AccessKeyId\":\"a\",\"SecretAccessKey\":\"hidden\",\"Expiration\":\"hidden\"}",
        "{\"SecretAccessKey\":\"hidden"
      })
  void anAnswerWithoutThemIsNotTold(String body) throws IOException {
    Step step = Step.says(200, body);
    try (ScriptedServer server = new ScriptedServer(step, step, step, step)) {
      AwsFailure failure = assertThrows(AwsFailure.class, () -> source(server).get());
      assertEquals(AwsFailure.Kind.GARBLED, failure.kind());
      assertFalse(String.valueOf(failure.getMessage()).contains("hidden"));
      assertEquals(null, failure.getCause());
    }
  }

  private CredentialSource source(ScriptedServer server) {
    return CredentialSource.of(
        Map.of(
            "AWS_CONTAINER_CREDENTIALS_FULL_URI",
            server.url() + "/2018-06-01/credentials?a=b",
            "AWS_CONTAINER_AUTHORIZATION_TOKEN",
            "let me"),
        clock);
  }

  private static String answer(String id, Instant expires) {
    return "{\"AccessKeyId\":\""
        + id
        + "\",\"Other\":{\"a\":1},\"SecretAccessKey\":\"secret\","
        + "\"Token\":\"session\",\"Expiration\":\""
        + expires
        + "\"}";
  }
}
