package dev.blazon.samlocal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import dev.blazon.tiers.Machine;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.SamLocal;
import dev.blazon.tiers.Tier;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * {@code sam local start-api} on the project's template: badges from their definition to their
 * revocation. The public URLs are the API's own address, so that the verifier in its container
 * fetches what the other containers serve.
 */
@RequiresTier(Tier.SAM_LOCAL)
class SamApiIT {
  private static final String OPERATOR = "local-operator-key";

  /** SVG, because {@code sam local} takes no body over HTTP that is not UTF-8. */
  private static final String ARTWORK =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>
      """;

  private static final String REASON = "Awarded by mistake";

  private static BackingServices backing;
  private static ApiClient client;

  /** An issuer's key, and one of its awards. */
  private record Awarded(String key, JsonNode award) {
    String url() {
      return award.path("assertion").asText();
    }
  }

  @BeforeAll
  static void start() throws Exception {
    SamLocal sam = SamLocal.find();
    backing = BackingServices.open(sam);
    int port = Machine.freePort();
    URI publicUrl = URI.create("http://%s:%d".formatted(sam.hostAddress(), port));
    client = new ApiClient(sam.startApi(backing.stack(publicUrl), sam.listenAddress(), port));
  }

  @AfterAll
  static void stop() {
    client.close();
    backing.close();
  }

  @Test
  void aHostedAwardIsServedBakedVerifiedAndRevoked() throws Exception {
    Awarded awarded = award("HostedBadge");
    String url = awarded.url();

    assertEquals(url, Json.read(client.get(200, url).body()).path("id").asText());
    String image = client.get(200, awarded.award().path("image").asText()).body();
    assertTrue(image.contains("verify=\"" + url + "\""), image);
    assertVerdict("VALID", client.verify("url", url));

    revoke(awarded);

    JsonNode tombstone = Json.read(client.get(410, url).body());
    assertEquals(REASON, tombstone.path("revocationReason").asText());
    JsonNode report = client.verify("url", url);
    assertVerdict("REVOKED", report);
    assertTrue(report.toString().contains(REASON), report::toString);
  }

  /** KMS signs, and the verifier knows nothing but what the API publishes. */
  @Test
  void aSignedAwardIsVerifiedAndRevoked() throws Exception {
    Awarded awarded = award("SignedBadge");
    String jws = client.get(200, awarded.url()).body();
    assertVerdict("VALID", client.verify("jws", jws));

    revoke(awarded);

    assertVerdict("REVOKED", client.verify("jws", jws));
  }

  @Test
  void nobodyGetsInWithoutAGoodKey() throws Exception {
    String path = "/v1/issuers/exampleissueraaaaaaaaaaaaa";
    client.get(401, path);
    JsonNode problem = Json.read(client.send(401, "GET", path, "unknown", "").body());
    assertEquals("urn:blazon:problem:unauthorized", problem.path("type").asText());
  }

  private static Awarded award(String verification) throws IOException, InterruptedException {
    JsonNode issuer =
        client.post(
            201,
            "/v1/issuers",
            OPERATOR,
            """
            {"name": "Example School", "url": "https://example.org", "email": "badges@example.org"}
            """);
    String key = issuer.path("apiKey").asText();
    JsonNode badge =
        client.post(
            201,
            "/v1/issuers/" + issuer.path("id").asText() + "/badges",
            key,
            """
            {"name": "Welding", "description": "Can weld", "criteria": {"narrative": "Weld it"},
             "verification": "%s"}
            """
                .formatted(verification));
    String path = "/v1/badges/" + badge.path("id").asText();
    client.send(200, "PUT", path + "/image", key, ARTWORK);
    JsonNode award =
        client.post(
            201,
            path + "/assertions",
            key,
            """
            {"recipient": {"email": "ada@example.org"}}
            """);
    return new Awarded(key, award);
  }

  private static void revoke(Awarded awarded) throws IOException, InterruptedException {
    client.post(
        200,
        "/v1/assertions/" + awarded.award().path("id").asText() + "/revocation",
        awarded.key(),
        "{\"reason\": \"" + REASON + "\"}");
  }

  private static void assertVerdict(String verdict, JsonNode report) {
    assertEquals(verdict, report.path("verdict").asText(), report::toPrettyString);
  }
}
