package dev.blazon.localstack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.functions.local.LocalServer;
import dev.blazon.journey.FormBody;
import dev.blazon.json.Json;
import dev.blazon.platform.LocalStackCloud;
import dev.blazon.store.Race;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import dev.blazon.verification.documents.CompactJws;
import dev.blazon.verification.signature.JwsSignatureCheck;
import dev.blazon.verification.signature.SignatureCheck;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The functions on the cloud's platform: DynamoDB and its stream, S3, KMS and EventBridge. */
@RequiresTier(Tier.LOCALSTACK)
class CloudPlatformIT {
  private static final String AWARD = "{\"recipient\": {\"email\": \"learner@example.org\"}}";
  @TempDir static Path folder;

  private static DeployedCloud cloud;
  private static Client issuer;
  private static String issuerId;

  @BeforeAll
  static void deploy() throws Exception {
    cloud = new DeployedCloud(folder);
    JsonNode made =
        cloud
            .operator()
            .post(
                "/v1/issuers",
                """
                {"name": "Example Academy", "url": "https://academy.example.org",
                 "email": "badges@academy.example.org"}
                """)
            .expect(201)
            .json();
    issuerId = made.path("id").asText();
    issuer = cloud.operator().withKey(made.path("apiKey").asText());
  }

  @AfterAll
  static void close() {
    cloud.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HostedBadge", "SignedBadge"})
  void anAwardIsBakedAheadIntoTheBucket(String verification) throws Exception {
    String assertion = award(badge(verification), AWARD);
    byte[] ahead = Await.present("the image of " + assertion, () -> inBucket(assertion));
    assertArrayEquals(ahead, issuer.get("/assertions/" + assertion + "/image").expect(200).body());
    assertEquals("VALID", verdictOfImage(ahead));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HostedBadge", "SignedBadge"})
  void anAwardAndItsRevocationAreAnnounced(String verification) throws Exception {
    String assertion = award(badge(verification), AWARD);
    JsonNode issued = cloud.events().await("Assertion Issued", assertion);
    assertEquals("dev.blazon", issued.path("source").asText());
    assertEquals(issuer.url() + "/assertions/" + assertion, issued.at("/resources/0").asText());
    assertEquals(issuerId, issued.at("/detail/issuer").asText());

    issuer
        .post("/v1/assertions/" + assertion + "/revocation", "{\"reason\": \"In error\"}")
        .expect(200);
    JsonNode revoked = cloud.events().await("Assertion Revoked", assertion);
    assertEquals("In error", revoked.at("/detail/reason").asText());
    assertEquals("REVOKED", verdict(assertion));
  }

  @Test
  void aBadgeSignedInKmsVerifiesWithTheKeyThatTheIssuerPublishes() throws Exception {
    String assertion = award(badge("SignedBadge"), AWARD);
    String jws = issuer.get("/assertions/" + assertion).expect(200).text();
    JsonNode key = issuer.get("/issuers/" + issuerId + "/keys/1").expect(200).json();
    assertEquals(
        SignatureCheck.Result.VERIFIED,
        new JwsSignatureCheck().check(CompactJws.read(jws), key.path("publicKeyPem").asText()));
    assertEquals("VALID", verdict(assertion));
  }

  @Test
  void whatHasExpiredIsSweptOnceAndAnnounced() throws Exception {
    String expired =
        award(
            badge("HostedBadge"),
            """
            {"recipient": {"email": "learner@example.org"},
             "issuedOn": "2020-01-01T00:00:00Z", "expires": "2021-01-01T00:00:00Z"}
            """);
    assertEquals(1, Json.read(cloud.invoke("SweepFunction")).path("expired").asInt());
    cloud.events().await("Assertion Expired", expired);
    assertEquals(0, Json.read(cloud.invoke("SweepFunction")).path("expired").asInt());
  }

  @Test
  void oneKeyAwardsOnceHoweverManyAskAtTheSameTime() throws Exception {
    String badge = badge("SignedBadge");
    String path = "/v1/badges/" + badge + "/assertions";
    Set<String> answers =
        Set.copyOf(Race.run(i -> untilItIsTaken(path, "the-key").expect(201).text()));
    assertEquals(1, answers.size(), answers::toString);
    String only = Json.read(answers.iterator().next()).path("id").asText();
    JsonNode awarded = issuer.get("/v1/badges/" + badge + "/assertions").expect(200).json();
    assertEquals(1, awarded.path("assertions").size(), awarded::toString);
    assertEquals(only, awarded.at("/assertions/0/id").asText());
  }

  /** A request that loses to others again and again is told to wait, where the store is slow. */
  private Client.Answer untilItIsTaken(String path, String key) throws Exception {
    Client.Answer answer = issuer.post(path, AWARD, key);
    for (int again = 0; answer.status() == 429 && again < 10; again++) {
      Thread.sleep(500);
      answer = issuer.post(path, AWARD, key);
    }
    return answer;
  }

  @Test
  void aNewSigningKeySignsAndWhatTheOldOneSignedStaysValid() throws Exception {
    String badge = badge("SignedBadge");
    String first = award(badge, AWARD);
    issuer.post("/v1/issuers/" + issuerId + "/signing-keys", "").expect(201);
    String second = award(badge, AWARD);
    for (String assertion : List.of(first, second)) {
      assertEquals(
          "VALID",
          verdictOfImage(issuer.get("/assertions/" + assertion + "/image").expect(200).body()));
    }
    JsonNode keys = issuer.get("/v1/issuers/" + issuerId + "/signing-keys").expect(200).json();
    String old = publicKey(keys.at("/signingKeys/0/publicKey").asText());
    assertNotEquals(old, publicKey(keys.at("/signingKeys/1/publicKey").asText()));
  }

  @Test
  void whoWasAwardedIsFoundUnderAKeyOfKmsWithTheContactKept() throws Exception {
    JsonNode made =
        cloud
            .operator()
            .post(
                "/v1/issuers",
                """
                {"name": "Keeper", "url": "https://keeper.example.org",
                 "email": "badges@keeper.example.org", "contact": "KEEP"}
                """)
            .expect(201)
            .json();
    Client keeper = cloud.operator().withKey(made.path("apiKey").asText());
    String id = made.path("id").asText();
    String badge = badge(keeper, id, "HostedBadge");
    String award = "{\"duplicates\": \"REFUSE\", " + AWARD.substring(1);
    String path = "/v1/badges/" + badge + "/assertions";
    String assertion = keeper.post(path, award).expect(201).json().path("id").asText();
    assertEquals(assertion, keeper.post(path, award).expect(409).json().at("/awarded/id").asText());
    JsonNode found =
        keeper
            .get("/v1/issuers/" + id + "/assertions?recipient=learner@example.org")
            .expect(200)
            .json();
    assertEquals(1, found.path("assertions").size());
    assertEquals(assertion, found.at("/assertions/0/id").asText());
  }

  @Test
  void whatABadgeWasComposedFromIsKeptWithIt() throws Exception {
    String badge = badge("HostedBadge");
    String design = "/v1/badges/" + badge + "/design";
    issuer.get(design).expect(404);
    byte[] icon = artwork();
    FormBody form = new FormBody().with("preset", "tide").with("icon", "image/png", icon);
    issuer.post("/v1/badges/" + badge + "/artwork", FormBody.TYPE, form.bytes()).expect(200);
    JsonNode kept = issuer.get(design).expect(200).json();
    assertEquals("tide", kept.path("preset").asText());
    String picture = URI.create(kept.path("icon").asText()).getPath();
    assertArrayEquals(icon, issuer.get(picture).expect(200).body());
  }

  private static String publicKey(String url) throws Exception {
    return issuer.get(URI.create(url).getPath()).expect(200).json().path("publicKeyPem").asText();
  }

  private static String badge(String verification) throws Exception {
    return badge(issuer, issuerId, verification);
  }

  private static String badge(Client client, String of, String verification) throws Exception {
    String badge =
        client
            .post(
                "/v1/issuers/" + of + "/badges",
                """
                {"name": "Soldering", "description": "Joins two wires.",
                 "criteria": {"narrative": "Solder ten joints."}, "verification": "%s"}
                """
                    .formatted(verification))
            .expect(201)
            .json()
            .path("id")
            .asText();
    client.put("/v1/badges/" + badge + "/image", "image/png", artwork()).expect(200);
    return badge;
  }

  private static String award(String badge, String award) throws Exception {
    return issuer
        .post("/v1/badges/" + badge + "/assertions", award)
        .expect(201)
        .json()
        .path("id")
        .asText();
  }

  private static Optional<byte[]> inBucket(String assertion) {
    String key = "assertions/" + assertion + "/image";
    try {
      return Optional.of(
          LocalStackCloud.shared()
              .s3()
              .getObjectAsBytes(r -> r.bucket(cloud.bucket()).key(key))
              .asByteArray());
    } catch (NoSuchKeyException notYet) {
      return Optional.empty();
    }
  }

  private static String verdict(String assertion) throws Exception {
    String url = issuer.url() + "/assertions/" + assertion;
    return issuer
        .post("/v1/verify", "{\"url\": \"%s\"}".formatted(url))
        .expect(200)
        .json()
        .path("verdict")
        .asText();
  }

  private static String verdictOfImage(byte[] png) throws Exception {
    return issuer.post("/v1/verify", "image/png", png).expect(200).json().path("verdict").asText();
  }

  private static byte[] artwork() throws IOException {
    try (InputStream png = LocalServer.class.getResourceAsStream("demo/artwork.png")) {
      return Objects.requireNonNull(png, "artwork.png").readAllBytes();
    }
  }
}
