package dev.blazon.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.aws.ScriptedServer.Step;
import dev.blazon.openbadges.ImageFile;
import dev.blazon.store.StoreBusy;
import dev.blazon.store.dynamodb.Attribute;
import dev.blazon.store.dynamodb.LightTableReads;
import dev.blazon.store.s3.S3ImageSource;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read without the SDK, from services that throttle, fail, hang and garble. */
class LightReadsTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "AWS_REGION", "eu-central-1",
          "AWS_ACCESS_KEY_ID", "local",
          "AWS_SECRET_ACCESS_KEY", "secret",
          "AWS_SESSION_TOKEN", "token");
  private static final Map<String, Attribute> KEY =
      Map.of("PK", new Attribute.Text("p\u00e9 \"q\""), "SK", new Attribute.Text("s"));
  private static final String ITEM =
      "{\"ConsumedCapacity\":{\"a\":[1]},\"Item\":{\"PK\":{\"S\":\"p\"},\"n\":{\"N\":\"12\"},"
          + "\"flag\":{\"BOOL\":true},\"set\":{\"SS\":[\"a\",\"b\"]},"
          + "\"map\":{\"M\":{\"x\":{\"S\":\"y\"}}},\"null\":{\"NULL\":true}}}";
  private static final Map<String, Attribute> READ =
      Map.of(
          "PK", new Attribute.Text("p"),
          "n", new Attribute.Digits("12"),
          "flag", new Attribute.Flag(true),
          "set", new Attribute.Texts(List.of("a", "b")));
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Test
  void readsAnItem() throws IOException {
    try (ScriptedServer server = new ScriptedServer(Step.says(200, ITEM))) {
      assertEquals(READ, table(server).item(KEY));
      assertEquals(Map.of(), table(server).item(KEY));
      String request = server.requests().getFirst();
      assertTrue(request.startsWith("POST / HTTP/1.1\n"), request);
      assertTrue(request.contains("X-Amz-Target: DynamoDB_20120810.GetItem\n"), request);
      assertTrue(request.contains("X-Amz-Security-Token: token\n"), request);
      assertTrue(request.contains("\"ConsistentRead\":true"), request);
      assertTrue(request.contains("{\"S\":\"p\u00e9 \\\"q\\\"\"}"), request);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, ThrottlingException",
    "400, ProvisionedThroughputExceededException",
    "400, RequestLimitExceeded",
    "429, Anything",
    "500, InternalServerError",
    "503, ServiceUnavailable"
  })
  void whatMayPassIsTriedFourTimes(int status, String code) throws IOException {
    Step fault = Step.fault(status, code);
    try (ScriptedServer server = new ScriptedServer(fault, fault, fault, Step.says(200, ITEM))) {
      assertEquals(READ, table(server).item(KEY));
      assertEquals(4, server.requests().size());
    }
    try (ScriptedServer server = new ScriptedServer(fault, fault, fault, fault)) {
      assertThrows(StoreBusy.class, () -> table(server).item(KEY));
      assertEquals(4, server.requests().size());
    }
  }

  @ParameterizedTest
  @CsvSource({"400, ValidationException", "400, AccessDeniedException", "404, NotThere"})
  void whatIsOurOwnFaultIsAskedOnce(int status, String code) throws IOException {
    try (ScriptedServer server = new ScriptedServer(Step.fault(status, code))) {
      AwsFailure failure = assertThrows(AwsFailure.class, () -> table(server).item(KEY));
      assertEquals(AwsFailure.Kind.REFUSED, failure.kind());
      assertEquals(status, failure.status());
      assertEquals(status + " " + code + ": no", failure.getMessage());
      assertEquals(1, server.requests().size());
    }
  }

  @Test
  void aConnectionThatBreaksOffIsMadeAnew() throws IOException {
    try (ScriptedServer server =
        new ScriptedServer(Step.cuts(), Step.half(), Step.says(200, ITEM))) {
      assertEquals(READ, table(server).item(KEY));
      assertEquals(3, server.connections());
    }
  }

  /** What SnapStart restores is a pool of connections whose other ends have gone. */
  @Test
  void aConnectionThatWasClosedSinceIsMadeAnew() throws IOException {
    try (ScriptedServer server =
        new ScriptedServer(Step.says(200, ITEM).andCuts(), Step.says(200, ITEM))) {
      LightTableReads table = table(server);
      assertEquals(READ, table.item(KEY));
      assertEquals(READ, table.item(KEY));
      assertEquals(2, server.connections());
    }
  }

  @Test
  void aConnectionIsKept() throws IOException {
    try (ScriptedServer server = new ScriptedServer()) {
      LightTableReads table = table(server);
      table.item(KEY);
      table.item(KEY);
      assertEquals(1, server.connections());
    }
  }

  @Test
  void aConnectionThatHasGoneSilentIsReplaced() throws IOException {
    try (ScriptedServer server = new ScriptedServer(Step.silent(), Step.says(200, ITEM))) {
      assertEquals(READ, assertTimeoutPreemptively(LIMIT, () -> table(server).item(KEY)));
      assertTrue(server.connections() > 1);
    }
  }

  @Test
  void aServiceThatNeverAnswersIsGivenUp() throws IOException {
    Step silent = Step.silent();
    try (ScriptedServer server = new ScriptedServer(silent, silent, silent, silent, silent)) {
      AwsService.Limits limits =
          new AwsService.Limits(Duration.ofMillis(1_200), Duration.ofMillis(500));
      LightTableReads table =
          new LightTableReads(services(server.url(), limits).dynamoDb(), "table");
      StoreBusy busy =
          assertTimeoutPreemptively(
              LIMIT, () -> assertThrows(StoreBusy.class, () -> table.item(KEY)));
      assertTrue(busy.getCause() instanceof AwsFailure late && late.isBusy());
      assertFalse(server.connections() < 2, "it was not tried again");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''",
        "<html/>",
        "[]",
        "{",
        "{\"Item\":[]}",
        "{\"Item\":{\"PK\":\"p\"}}",
        "{\"Item\":{\"PK\":{\"S\":1}}}",
        "{\"Item\":{\"PK\":{\"BOOL\":\"x\"}}}",
        "{\"Item\":{\"PK\":{\"SS\":\"x\"}}}",
        "{\"Item\":{\"PK\":{}}}"
      })
  void garbageIsNoItem(String body) throws IOException {
    Step garbage = Step.says(200, body);
    try (ScriptedServer server = new ScriptedServer(garbage, garbage, garbage, garbage)) {
      AwsFailure failure = assertThrows(AwsFailure.class, () -> table(server).item(KEY));
      assertEquals(AwsFailure.Kind.GARBLED, failure.kind());
    }
  }

  @Test
  void anAnswerWhoseChecksumIsWrongIsAskedForAgain() throws IOException {
    try (ScriptedServer server =
        new ScriptedServer(Step.with(200, ITEM, "x-amz-crc32: 1\r\n"), Step.says(200, ITEM))) {
      assertEquals(READ, table(server).item(KEY));
      assertEquals(2, server.requests().size());
    }
  }

  @Test
  void aFailureNeedNotBeJson() throws IOException {
    Step page = Step.with(502, "<html>Bad Gateway</html>", "");
    try (ScriptedServer server = new ScriptedServer(page, Step.says(200, ITEM))) {
      assertEquals(READ, table(server).item(KEY));
    }
  }

  @Test
  void whereNobodyListensThereIsNoAnswer() throws IOException {
    ScriptedServer closed = new ScriptedServer();
    closed.close();
    AwsFailure failure = assertThrows(AwsFailure.class, () -> table(closed).item(KEY));
    assertEquals(AwsFailure.Kind.UNREACHED, failure.kind());
    assertFalse(failure.isBusy());
  }

  @Test
  void withoutCredentialsNothingIsSent() throws IOException {
    try (ScriptedServer server = new ScriptedServer()) {
      LightTableReads table =
          new LightTableReads(
              new AwsServices(
                      Map.of("AWS_REGION", "eu-central-1"),
                      Optional.of(server.url()),
                      InstantSource.system(),
                      limits())
                  .dynamoDb(),
              "table");
      assertThrows(AwsFailure.class, () -> table.item(KEY));
      assertEquals(List.of(), server.requests());
    }
  }

  @Test
  void readsAnImage() throws IOException {
    try (ScriptedServer server =
        new ScriptedServer(
            Step.with(200, "image", "Content-Type: image/png\r\n"),
            Step.with(404, "<Error><Code>NoSuchKey</Code></Error>", ""),
            Step.with(403, "<Error><Code>AccessDenied</Code></Error>", ""))) {
      S3ImageSource images = images(server);
      ImageFile image = images.get("artwork/a/b").orElseThrow();
      assertEquals("image", new String(image.bytes(), UTF_8));
      assertEquals("image/png", image.mediaType());
      assertEquals(Optional.empty(), images.get("k"));
      assertEquals(Optional.empty(), images.get("k"));
      assertTrue(server.requests().getFirst().startsWith("GET /bucket/artwork/a/b HTTP/1.1\n"));
      assertThrows(IllegalArgumentException.class, () -> images.get("a b"));
    }
  }

  @Test
  void anS3ThatFailsIsBusy() throws IOException {
    Step fails = Step.with(500, "<Error><Code>InternalError</Code></Error>", "");
    try (ScriptedServer server = new ScriptedServer(fails, fails, fails)) {
      assertThrows(StoreBusy.class, () -> images(server).get("k"));
      assertEquals(3, server.requests().size());
    }
  }

  private static LightTableReads table(ScriptedServer server) {
    return new LightTableReads(services(server.url(), limits()).dynamoDb(), "table");
  }

  private static S3ImageSource images(ScriptedServer server) {
    return new S3ImageSource(services(server.url(), limits()).s3("bucket"));
  }

  private static AwsService.Limits limits() {
    return new AwsService.Limits(LIMIT, Duration.ofSeconds(2));
  }

  private static AwsServices services(URI url, AwsService.Limits limits) {
    return new AwsServices(ENVIRONMENT, Optional.of(url), InstantSource.system(), limits);
  }
}
