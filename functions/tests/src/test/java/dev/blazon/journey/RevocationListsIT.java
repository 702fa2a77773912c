package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.issuing.Spans;
import dev.blazon.journey.Client.Answer;
import dev.blazon.store.TestClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signed badges of an issuer that has had more of them revoked than one list holds. */
class RevocationListsIT {
  private static final String SIGNED = ", \"verification\": \"SignedBadge\"";
  private static final String ONE = "{\"recipient\": {\"email\": \"learner@example.org\"}}";

  private final TestClock clock = new TestClock();

  @Test
  void whereASpanOfAwardsIsRevokedGoodBadgesOfItAndOfTheNextAreValid(@TempDir Path data)
      throws Exception {
    Scene.Issuer issuer;
    String badge;
    JsonNode good;
    JsonNode bad;
    int port;
    try (Scene scene = new Scene(data, clock)) {
      port = scene.server().url().getPort();
      issuer = scene.issuer("Academy");
      badge = issuer.badge(SIGNED);
      good = issuer.award(badge, ONE);
      bad = issuer.award(badge, ONE);
    }
    FullSpan.write(data, issuer.id(), Spans.AWARDS);
    try (Scene scene = new Scene(data, port, clock)) {
      // Each award stands for several, so that one alone may not be counted.
      JsonNode many =
          issuer
              .client()
              .post(
                  "/v1/badges/" + badge + "/assertions",
                  "{\"assertions\": [" + String.join(",", Collections.nCopies(90, ONE)) + "]}")
              .expect(200)
              .json();
      assertEquals(90, many.path("results").size(), many::toString);
      JsonNode next = issuer.award(badge, ONE);
      JsonNode last = issuer.award(badge, ONE);
      assertNotEquals(badge, next.path("badge").asText());
      assertEquals(next.path("badge"), last.path("badge"));
      List<String> tokens =
          List.of(jws(scene, good), jws(scene, bad), jws(scene, next), jws(scene, last));
      revoke(issuer, bad);
      revoke(issuer, last);
      assertEquals(
          List.of("VALID", "REVOKED", "VALID", "REVOKED"),
          tokens.stream().map(jws -> verdict(scene, jws)).toList());

      String list = "/issuers/" + issuer.id() + "/revocations";
      Answer first = scene.stranger().get(list).expect(200);
      assertTrue(first.response().body().length < 480 * 1024);
      assertEquals(Spans.AWARDS + 3, first.json().path("revokedAssertions").size());
      Answer second = scene.stranger().get(list + "/1.2").expect(200);
      assertEquals(3, second.json().path("revokedAssertions").size());
      assertEquals("In error", second.json().at("/revokedAssertions/2/revocationReason").asText());
      scene.stranger().get(list + "/1").expect(404);
      scene.stranger().get(list + "/1.3").expect(404);
      assertCompressed(scene.server().url().resolve(list), first);

      JsonNode keys = issuer.client().get("/v1/issuers/" + issuer.id() + "/signing-keys").json();
      assertEquals(1, keys.path("signingKeys").size());
      for (JsonNode each : List.of(good, next)) {
        String page = scene.stranger().get("/view/" + each.path("id").asText()).expect(200).text();
        assertFalse(page.contains("Not valid"), page);
      }
      String revoked = scene.stranger().get("/view/" + last.path("id").asText()).expect(200).text();
      assertTrue(revoked.contains("In error"));
    }
  }

  @Test
  void whatMerelyExpiresIsExpiredForEveryVerifierAndOnNoList(@TempDir Path data)
      throws IOException {
    try (Scene scene = new Scene(data, clock)) {
      Scene.Issuer issuer = scene.issuer("Academy");
      String badge = issuer.badge(SIGNED + ", \"expiryPolicy\": \"REVOKE\"");
      JsonNode award =
          issuer.award(
              badge,
              "{\"recipient\": {\"email\": \"learner@example.org\"}, \"expires\": \"%s\"}"
                  .formatted(clock.instant().plus(Duration.ofHours(1))));
      String token = jws(scene, award);
      assertEquals("VALID", verdict(scene, token));
      clock.advance(Duration.ofHours(2));
      assertEquals("EXPIRED", verdict(scene, token), "before the sweep");
      assertEquals(1, scene.sweep().path("expired").asInt());
      assertEquals("EXPIRED", verdict(scene, token));
      String url = award.path("assertion").asText();
      JsonNode gone = scene.stranger().get(URI.create(url).getPath()).expect(410).json();
      assertTrue(gone.path("revocationReason").asText().startsWith("Expired on"));
      assertEquals("EXPIRED", scene.verifyUrl(url).path("verdict").asText());
      String list = "/issuers/" + issuer.id() + "/revocations";
      assertEquals(2, scene.stranger().get(list).json().path("revokedAssertions").size());

      revoke(issuer, award);
      assertEquals("REVOKED", verdict(scene, token), "revoked after all");
      assertEquals(3, scene.stranger().get(list).json().path("revokedAssertions").size());
    }
  }

  private static void assertCompressed(URI url, Answer plain) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> zipped = get(http, url, "gzip", "none");
      assertEquals("gzip", zipped.headers().firstValue("Content-Encoding").orElse(""));
      assertEquals("Accept, Accept-Encoding", zipped.headers().firstValue("Vary").orElse(""));
      assertTrue(zipped.body().length < plain.response().body().length / 2);
      byte[] body = new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes();
      assertArrayEquals(plain.response().body(), body);
      String etag = zipped.headers().firstValue("ETag").orElseThrow();
      assertNotEquals(plain.header("ETag"), etag);
      assertEquals(304, get(http, url, "br, gzip", etag).statusCode());
      assertEquals(
          "",
          get(http, url, "gzip;q=0", "none").headers().firstValue("Content-Encoding").orElse(""));
    }
  }

  private static HttpResponse<byte[]> get(HttpClient http, URI url, String encoding, String etag)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(url)
            .header("Accept-Encoding", encoding)
            .header("If-None-Match", etag)
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static void revoke(Scene.Issuer issuer, JsonNode award) {
    issuer
        .client()
        .post(
            "/v1/assertions/" + award.path("id").asText() + "/revocation",
            "{\"reason\": \"In error\"}")
        .expect(200);
  }

  private static String jws(Scene scene, JsonNode award) {
    String path = URI.create(award.path("assertion").asText()).getPath();
    return scene.stranger().get(path).expect(200).text();
  }

  private static String verdict(Scene scene, String jws) {
    return scene.verify("{\"jws\": \"" + jws + "\"}").path("verdict").asText();
  }
}
