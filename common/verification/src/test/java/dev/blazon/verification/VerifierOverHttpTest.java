package dev.blazon.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dev.blazon.json.Json;
import dev.blazon.openbadges.Recipient;
import dev.blazon.openbadges.RevokedAssertion;
import dev.blazon.verification.fetching.http.HttpRemoteDocuments;
import dev.blazon.verification.recipient.RecipientClaim;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The good badge of {@code base.json}, served over HTTP by a development origin. */
class VerifierOverHttpTest {
  private static final String PUBLIC = "https://badges.example.org";

  private record Answer(int status, String body, String link) {
    Answer(int status, String body) {
      this(status, body, "");
    }
  }

  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final Map<String, JsonNode> documents = new TreeMap<>();
  private HttpServer server;
  private Verifier verifier;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          Answer answer =
              answers.getOrDefault(exchange.getRequestURI().getPath(), new Answer(404, "none"));
          byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Link", answer.link());
          exchange.sendResponseHeaders(answer.status(), body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    String base =
        BadgeCase.resource("base.json")
            .replace(PUBLIC, origin())
            .replace(
                "\"{{key}}\"",
                Json.mapper().getNodeFactory().textNode(TestKeys.pem(TestKeys.KEY)).toString());
    Json.read(base)
        .properties()
        .forEach(
            document -> {
              documents.put(document.getKey().replace(origin(), ""), document.getValue());
              answers.put(
                  document.getKey().replace(origin(), ""),
                  new Answer(200, document.getValue().toString()));
            });
    verifier =
        new Verifier(
            new HttpRemoteDocuments(() -> BadgeCase.NOW, URI.create(origin())),
            () -> BadgeCase.NOW);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aUrlIsVerified() {
    Report report = verify(new VerificationInput.Url(URI.create(origin() + "/assertions/1")));

    assertEquals(Verdict.VALID, report.verdict(), () -> report.checks().toString());
    assertEquals(3, report.documents().size());
  }

  @Test
  void whatRenewedItIsNamedWhereItsHostNamesIt() {
    String next = origin() + "/assertions/2";
    answers.put(
        "/assertions/1",
        new Answer(200, assertion().toString(), "<" + next + ">; rel=\"successor-version\""));
    Report report = verify(new VerificationInput.AssertionJson(assertion()));
    assertEquals(Verdict.VALID, report.verdict());
    assertEquals(next, report.renewedBy());
  }

  @Test
  void jsonIsVerified() {
    assertEquals(Verdict.VALID, verify(new VerificationInput.AssertionJson(assertion())).verdict());
  }

  @Test
  void aJwsIsVerified() {
    assertEquals(Verdict.VALID, verify(new VerificationInput.Jws(jws())).verdict());
  }

  @Test
  void whatAnImageHoldsIsVerified() {
    String json = assertion().toString();
    for (String text : new String[] {json, jws(), origin() + "/assertions/1"}) {
      assertEquals(Verdict.VALID, verify(VerificationInput.ofBakedText(text)).verdict(), text);
    }
  }

  @Test
  void anAnswer410IsARevocation() {
    answers.put("/assertions/1", new Answer(410, ""));

    assertEquals(
        Verdict.REVOKED, verify(new VerificationInput.AssertionJson(assertion())).verdict());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/assertions/2", "/assertions/2?lang=en"})
  void whatSupersedesItIsNamedWhereItsOwnHostNamesIt(String path) {
    answers.put("/assertions/1", gone("Superseded by " + origin() + path));

    Report report = verify(new VerificationInput.AssertionJson(assertion()));

    assertEquals(Verdict.REVOKED, report.verdict());
    assertEquals(origin() + path, report.status().successor());
    assertEquals(origin() + path, ReportJson.of(report).path("successor").asText());
    assertEquals(origin() + path, SummaryJson.of(report).path("successor").asText());
  }

  /** Else whoever revokes could send people anywhere, in our words. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Superseded by https://elsewhere.example.org/assertions/2",
        "Superseded by javascript:alert(1)",
        "Superseded by ",
        "Superseded by another",
        "superseded by https://badges.example.org/assertions/2",
        ""
      })
  void nothingElseIsTakenForWhatSupersedesIt(String reason) {
    answers.put("/assertions/1", gone(reason));

    Report report = verify(new VerificationInput.AssertionJson(assertion()));

    assertEquals(Verdict.REVOKED, report.verdict());
    assertNull(report.status().successor());
    assertFalse(ReportJson.of(report).has("successor"));
  }

  private static Answer gone(String reason) {
    return new Answer(
        410,
        Json.write(RevokedAssertion.because("https://badges.example.org/assertions/1", reason)));
  }

  @Test
  void anOutageIsNoVerdict() {
    answers.put("/issuers/1", new Answer(503, "be right back"));

    Report report = verify(new VerificationInput.Url(URI.create(origin() + "/assertions/1")));

    assertEquals(Verdict.UNVERIFIABLE, report.verdict());
    assertTrue(!ReportJson.of(report).toString().contains("be right back"));
  }

  @Test
  void aStoppedHostIsNoVerdict() {
    server.stop(0);

    assertEquals(
        Verdict.UNVERIFIABLE,
        verify(new VerificationInput.Url(URI.create(origin() + "/assertions/1"))).verdict());
  }

  private Report verify(VerificationInput input) {
    return verifier.verify(input, new RecipientClaim(Recipient.Type.EMAIL, "someone@example.org"));
  }

  private JsonNode assertion() {
    return Objects.requireNonNull(documents.get("/assertions/1"));
  }

  private String jws() {
    JsonNode payload =
        documents.entrySet().stream()
            .filter(document -> document.getKey().startsWith("urn:"))
            .findFirst()
            .orElseThrow()
            .getValue();
    return TestKeys.jws(
        Json.read("{\"alg\":\"RS256\"}"),
        payload.toString().getBytes(StandardCharsets.UTF_8),
        TestKeys.KEY);
  }

  private String origin() {
    return "http://localhost:" + server.getAddress().getPort();
  }
}
