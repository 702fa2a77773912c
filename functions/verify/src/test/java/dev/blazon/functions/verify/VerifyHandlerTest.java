package dev.blazon.functions.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.baking.BakedAssertion;
import dev.blazon.baking.Baking;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.platform.Site;
import dev.blazon.platform.fetching.Fetching;
import dev.blazon.verification.HostedDocuments;
import dev.blazon.verification.fetching.Content;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchResult;
import dev.blazon.verification.fetching.RemoteDocuments;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyHandlerTest {
  private static final String URL = "{\"url\":\"" + HostedDocuments.ASSERTION + "\"}";

  /** What Lambda lets a function answer. */
  private static final int LAMBDA = 6 * 1024 * 1024;

  private final HostedDocuments hosts = new HostedDocuments();
  private final Map<String, String> query = new HashMap<>();
  private final AtomicReference<Duration> waited = new AtomicReference<>(Duration.ZERO);
  private JsonNode headers = Json.mapper().createObjectNode();

  private record Answer(int status, JsonNode json) {}

  @Test
  void aBadgeAloneHasItsReport() {
    Answer answer = post("", URL);

    assertEquals(200, answer.status());
    assertEquals("VALID", answer.json().path("verdict").asText());
    assertEquals("CONFORMS", answer.json().path("conformance").asText());
    assertFalse(answer.json().has("shortened"));
  }

  @Test
  void aSummaryHasThePlainFacts() {
    JsonNode json = post("summary", URL).json();

    assertEquals("Map reading", json.path("badgeName").asText());
    assertFalse(json.has("checks"));
  }

  @Test
  void aViewThatIsUnknownIsNamed() {
    Answer answer = post("everything", URL);

    assertEquals(400, answer.status());
    assertEquals(
        "The parameter view is report or summary, not \"everything\".",
        answer.json().path("detail").asText());
    assertEquals(200, post("report", URL).status());
  }

  @Test
  void itsHostsAreWaitedForAsLongAsIsAskedFor() {
    query.put("timeout", "5");

    assertEquals(200, post("", URL).status());
    assertEquals(Duration.ofSeconds(5), waited.get());
  }

  /** A script of a displayer's page reads what went wrong as well. */
  @Test
  void scriptsOfAnyOriginReadTheAnswerWhateverItIs() {
    post("", URL);
    assertEquals("*", headers.path("Access-Control-Allow-Origin").asText());
    post("", "{");
    assertEquals("*", headers.path("Access-Control-Allow-Origin").asText());
  }

  @Test
  void aBatchHasItsReportsInOrder() {
    JsonNode assertion = hosts.document(HostedDocuments.ASSERTION);
    String batch =
        """
        {"badges": [%s,
          {"url": "https://badges.example.org/assertions/none"},
          {"jws": "a.b.c"},
          {"image": "AAAA"},
          {"assertion": %s, "recipient": {"email": "someone@example.org"}},
          {"assertion": %s, "recipient": {"email": "somebody-else@example.org"}}]}
        """
            .formatted(URL, assertion, assertion);

    Answer answer = post("", batch);

    assertEquals(
        List.of("VALID", "INVALID", "INVALID", "INVALID", "VALID", "INVALID"), verdicts(answer));
    assertEquals("EXACT", answer.json().at("/reports/4/recipient/match").asText());
    assertEquals(
        "Map reading", post("summary", batch).json().at("/summaries/4/badgeName").asText());
  }

  @Test
  void aFaultOfOneBadgeHasItsPlace() {
    Answer answer =
        post("", "{\"badges\": [" + URL + ", {\"url\": \"x\"}, {}, {\"image\": \"A\"}, 5]}");

    assertEquals(400, answer.status());
    assertEquals(
        List.of("/badges/1/url", "/badges/2", "/badges/3/image", "/badges/4", "/badges/4"),
        StreamSupport.stream(answer.json().path("faults").spliterator(), false)
            .map(fault -> fault.path("pointer").asText())
            .toList());
  }

  @Test
  void aBatchIsOneToAHundredBadges() {
    assertEquals(400, post("", batch(0, URL)).status());
    assertEquals(400, post("", batch(101, URL)).status());
    assertEquals(400, post("", "{\"badges\": 5}").status());
    assertEquals(400, post("", "{\"badges\": [" + URL + "], \"view\": \"summary\"}").status());
    assertEquals(Collections.nCopies(100, "VALID"), verdicts(post("", batch(100, URL))));
  }

  /** Longer than any text that is read elsewhere. */
  @Test
  void anImageMayStandInBase64() {
    String image = Base64.getEncoder().encodeToString(baked("x".repeat(1_000_000)));

    Answer answer = post("", "{\"image\": \"" + image + "\"}");

    assertEquals("VALID", answer.json().path("verdict").asText());
  }

  @Test
  void anAssertionMayNotBeAsLargeAsAnImage() {
    String large = "{\"assertion\": {\"id\": \"" + "x".repeat(300_000) + "\"}}";

    assertEquals("/assertion", post("", large).json().at("/faults/0/pointer").asText());
  }

  @Test
  void aFormOfAWebPageIsTaken() {
    byte[] image = baked("");

    assertEquals("VALID", verdict(form("image", image, "email", bytes("someone@example.org"))));
    assertEquals("INVALID", verdict(form("image", image, "email", bytes("else@example.org"))));
    assertEquals("VALID", verdict(form("image", image, "badge", bytes(""), "email", bytes(" "))));
    assertEquals("VALID", verdict(form("badge", bytes(" " + HostedDocuments.ASSERTION + "\n"))));
    assertEquals("INVALID", verdict(form("badge", bytes("nonsense"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https%3A%2F%2Fx.example%2Fa%20b",
        "https://x.example/a+b",
        "https://x.example/%C2%A0",
        "http%3A%2F%2F"
      })
  void aLinkToOurPageAboutWhatIsNoLinkIsAnswered(String asked) {
    for (String page : List.of("/verify?badge=", "/oembed?url=")) {
      String link = "https://badges.example.com" + page + asked;
      byte[] image =
          bytes(
              "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:o=\"http://openbadges.org\">"
                  + ("<o:assertion verify=\"" + link + "\"/></svg>"));

      assertEquals(200, post("", "{\"url\":\"" + link + "\"}").status());
      assertEquals(200, form("badge", bytes(link)).status());
      assertEquals(200, form("image", image).status());
    }
  }

  @Test
  void aFormThatIsNotUnderstoodIsRefused() {
    byte[] url = bytes(HostedDocuments.ASSERTION);

    assertEquals(400, form("email", bytes("someone@example.org")).status());
    assertEquals(400, form("image", baked(""), "badge", url).status());
    assertEquals(400, form("badge", url, "email", bytes("a@b.c"), "url", bytes("x")).status());
    assertEquals(
        "/colour", form("badge", url, "colour", url).json().at("/faults/0/pointer").asText());
    assertEquals(413, form("badge", new byte[300_000]).status());
  }

  /** Each of a hundred badges by a hostile issuer would fill an answer of Lambda's by itself. */
  @ParameterizedTest
  @ValueSource(strings = {"report", "summary"})
  void anAnswerNeverOutgrowsLambda(String view) {
    String small = "https://badges.example.org/assertions/small";
    hosts.put(
        small,
        "application/ld+json",
        bytes(
            new String(hosts.body(HostedDocuments.ASSERTION), StandardCharsets.UTF_8)
                .replace(HostedDocuments.ASSERTION, small)));
    hosts.patch(HostedDocuments.ASSERTION, "{\"narrative\": \"" + "\\\"\\n".repeat(25_000) + "\"}");
    String batch = batch(99, URL).replace("]}", ",{\"url\": \"" + small + "\"}]}");

    Answer answer = post(view, batch);

    List<JsonNode> reports = reports(answer);
    assertEquals(Collections.nCopies(100, "VALID"), verdicts(answer));
    assertTrue(reports.getFirst().path("shortened").asBoolean());
    assertFalse(reports.getLast().has("shortened"));
  }

  private Answer post(String view, String body) {
    return post(view, "application/json", bytes(body));
  }

  private Answer form(Object... nameAndContent) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int i = 0; i < nameAndContent.length; i += 2) {
      body.writeBytes(
          bytes(
              "--limit\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n"
                  .formatted(nameAndContent[i])));
      body.writeBytes((byte[]) nameAndContent[i + 1]);
      body.writeBytes(bytes("\r\n"));
    }
    body.writeBytes(bytes("--limit--\r\n"));
    return post("", "multipart/form-data; boundary=limit", body.toByteArray());
  }

  private Answer post(String view, String type, byte[] body) {
    ObjectNode event = Json.mapper().createObjectNode();
    event.put("routeKey", "POST /v1/verify").put("rawPath", "/v1/verify");
    event.putObject("headers").put("content-type", type);
    ObjectNode parameters = event.putObject("queryStringParameters");
    if (!view.isEmpty()) {
      parameters.put("view", view);
    }
    query.forEach(parameters::put);
    event.put("isBase64Encoded", true).put("body", Base64.getEncoder().encodeToString(body));
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try {
      new VerifyHandler(platform())
          .handleRequest(new ByteArrayInputStream(bytes(event.toString())), output, context());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertTrue(output.size() < LAMBDA, output.size() + " bytes");
    JsonNode answer = Json.readEvent(new ByteArrayInputStream(output.toByteArray()));
    headers = answer.path("headers");
    return new Answer(
        answer.path("statusCode").asInt(),
        Json.readWithImages(bytes(answer.path("body").asText())));
  }

  /** Asked for something to log with, it would throw: nothing here is unexpected. */
  private static Context context() {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) -> {
              throw new AssertionError(method.toString());
            });
  }

  private FetchResult fetch(URI url, Content content, FetchBudget budget) {
    waited.accumulateAndGet(
        budget.left().orElseThrow(), (one, other) -> one.compareTo(other) > 0 ? one : other);
    return hosts.fetch(url, content, budget);
  }

  private interface Parts extends Site, Fetching {}

  private Parts platform() {
    return (Parts)
        Proxy.newProxyInstance(
            Parts.class.getClassLoader(),
            new Class<?>[] {Parts.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "time" -> (InstantSource) () -> Instant.parse("2026-11-24T12:00:00Z");
                  case "remoteDocuments" -> (RemoteDocuments) this::fetch;
                  case "urls" -> new PublicUrls(URI.create("https://badges.example.com"));
                  default -> throw new UnsupportedOperationException(method.toString());
                });
  }

  private byte[] baked(String comment) {
    String json = new String(hosts.body(HostedDocuments.ASSERTION), StandardCharsets.UTF_8);
    return Baking.bake(
        bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><!--%s--></svg>".formatted(comment)),
        new BakedAssertion.HostedJson(HostedDocuments.ASSERTION, json));
  }

  private static String batch(int size, String badge) {
    return "{\"badges\":[" + String.join(",", Collections.nCopies(size, badge)) + "]}";
  }

  private static String verdict(Answer answer) {
    return answer.json().path("verdict").asText();
  }

  private static List<String> verdicts(Answer answer) {
    return reports(answer).stream().map(report -> report.path("verdict").asText()).toList();
  }

  /** The reports or the summaries of an answer that has a list of them. */
  private static List<JsonNode> reports(Answer answer) {
    JsonNode list = answer.json().path(answer.json().has("reports") ? "reports" : "summaries");
    return StreamSupport.stream(list.spliterator(), false).toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
