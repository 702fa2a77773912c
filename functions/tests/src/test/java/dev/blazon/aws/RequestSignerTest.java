package dev.blazon.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.crt.http.HttpHeader;
import software.amazon.awssdk.crt.http.HttpRequest;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Requests have the signatures that the SDK's own signer gives them. */
class RequestSignerTest {
  private static final URI DYNAMODB = URI.create("https://dynamodb.eu-central-1.amazonaws.com");
  private static final URI S3 = URI.create("https://bucket.s3.eu-central-1.amazonaws.com");

  /** Around midnight, where the date of the signature changes, and in a leap second's year. */
  private static final List<Instant> TIMES =
      List.of(
          Instant.parse("2026-11-29T23:59:59.999Z"),
          Instant.parse("2026-11-30T00:00:00Z"),
          Instant.parse("2028-02-29T12:34:56.789Z"),
          Instant.parse("2026-12-31T23:59:59Z"),
          Instant.parse("2027-01-01T00:00:00.001Z"));

  @Test
  void requestsOfDynamoDbAreSignedAsTheSdkDoes() {
    Random random = new Random(54);
    for (int i = 0; i < 300; i++) {
      AwsRequest request =
          new AwsRequest(
              "POST",
              "/",
              Map.of(
                  "Content-Type",
                  "application/x-amz-json-1.0",
                  "X-Amz-Target",
                  "DynamoDB_20120810.GetItem"),
              text(random).getBytes(UTF_8));
      same("dynamodb", DYNAMODB, request, credentials(random), TIMES.get(i % TIMES.size()));
    }
  }

  @Test
  void requestsOfS3AreSignedAsTheSdkDoes() {
    Random random = new Random(540);
    for (int i = 0; i < 300; i++) {
      StringBuilder path = new StringBuilder("/");
      random
          .ints(1 + random.nextInt(80), 0, 65)
          .forEach(
              at ->
                  path.append(
                      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._/"
                          .charAt(at)));
      AwsRequest request = new AwsRequest("GET", path.toString(), Map.of(), new byte[0]);
      same("s3", S3, request, credentials(random), TIMES.get(i % TIMES.size()));
    }
  }

  @Test
  void credentialsDoNotTellTheirSecret() {
    assertFalse(new AwsCredentials("id", "hidden", "hidden", null).toString().contains("hidden"));
  }

  private static void same(
      String service, URI host, AwsRequest request, AwsCredentials credentials, Instant now) {
    HttpRequest ours =
        new RequestSigner(service, "eu-central-1")
            .signed(new Connections(host).request(request), credentials, now);
    Map<String, String> headers = new TreeMap<>();
    for (HttpHeader header : ours.getHeaders()) {
      headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
    }
    SdkHttpRequest theirs = sdk(service, host, request, credentials, now);
    for (String name : List.of("x-amz-date", "x-amz-security-token", "authorization")) {
      assertEquals(theirs.firstMatchingHeader(name).orElse(null), headers.get(name), name);
    }
  }

  private static SdkHttpRequest sdk(
      String service, URI host, AwsRequest request, AwsCredentials credentials, Instant now) {
    SdkHttpFullRequest.Builder unsigned =
        SdkHttpFullRequest.builder()
            .method(SdkHttpMethod.fromValue(request.method()))
            .uri(host)
            .encodedPath(request.path());
    request.headers().forEach(unsigned::putHeader);
    if (request.body().length > 0) {
      unsigned.putHeader("Content-Length", Integer.toString(request.body().length));
    }
    boolean s3 = service.equals("s3");
    return AwsV4HttpSigner.create()
        .sign(
            sign ->
                sign.identity(identity(credentials))
                    .request(unsigned.build())
                    .payload(() -> new ByteArrayInputStream(request.body()))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                    .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-central-1")
                    .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, !s3)
                    .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, !s3)
                    .putProperty(AwsV4HttpSigner.SIGNING_CLOCK, Clock.fixed(now, ZoneOffset.UTC)))
        .request();
  }

  private static AwsCredentialsIdentity identity(AwsCredentials credentials) {
    String token = credentials.sessionToken();
    return token == null
        ? AwsCredentialsIdentity.create(credentials.accessKey(), credentials.secretKey())
        : AwsSessionCredentialsIdentity.create(
            credentials.accessKey(), credentials.secretKey(), token);
  }

  private static AwsCredentials credentials(Random random) {
    @Nullable String token = random.nextBoolean() ? base64(random, 400) : null;
    return new AwsCredentials("AKIA" + random.nextInt(1_000_000), base64(random, 40), token, null);
  }

  private static String base64(Random random, int length) {
    StringBuilder text = new StringBuilder();
    random.ints(length, 0, 64).forEach(i -> text.append("+/0aB=xyz".charAt(i % 9)));
    return text.toString();
  }

  /** Any characters at all, of the basic plane and beyond. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder("{\"");
    random
        .ints(1 + random.nextInt(300), 1, 0x1FFFF)
        .filter(point -> point < 0xD800 || point > 0xDFFF)
        .forEach(text::appendCodePoint);
    return text.append("\"}").toString();
  }
}
