package dev.blazon.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import dev.blazon.openapi.OpenApi;
import dev.blazon.openapi.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever one issuer asks of another's things is answered as if there were none: every operation
 * of {@code openapi.yaml} that names a thing in its path is asked, so that a new one is in it by
 * itself.
 */
@ExtendWith(OwnScene.class)
class TenantMatrixIT {
  private static final String NONE = "aaaaaaaaaaaaaaaaaaaaaaaaaa";
  private static final String LEARNER = "learner@example.org";
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  private final Scene.Issuer owner;
  private final Scene.Issuer other;

  /** What stands for each parameter of a path or a query, where it is the owner's. */
  private final Map<String, String> owned;

  TenantMatrixIT(Scene scene) throws IOException {
    owner = scene.issuer("Owner");
    other = scene.issuer("Other");
    String badge = owner.badge("");
    String assertion =
        owner.award(badge, "{\"recipient\": {\"email\": \"" + LEARNER + "\"}}").path("id").asText();
    owner.webhook("campus");
    owned = new HashMap<>();
    owned.putAll(
        Map.of(
            "issuer",
            owner.id(),
            "badge",
            badge,
            "assertion",
            assertion,
            "endorsement",
            endorsement(scene.server().url() + "/badges/" + badge),
            "key",
            key(),
            "epoch",
            "1",
            "picture",
            "icon",
            "recipient",
            LEARNER,
            "request",
            erasureRequest(scene)));
    owned.put("pathway", pathway(badge));
    owned.put("webhook", "campus");
    owned.put("delivery", assertion + "-active");
  }

  @Test
  void answersForAnothersThingsAsForNone() throws IOException {
    List<Operation> operations =
        OpenApi.ours().operations().stream().filter(this::namesAThing).toList();
    assertTrue(operations.size() > 20, operations::toString);
    List<JsonNode> before = things();
    List<String> wrong = new ArrayList<>();
    for (Operation operation : operations) {
      Client.Answer foreign = ask(other.client(), operation, owned);
      Client.Answer missing = ask(other.client(), operation, none());
      if (foreign.status() != 404 || !foreign.text().equals(missing.text())) {
        wrong.add(operation.routeKey() + ": " + foreign.status() + " " + foreign.text());
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(before, things());
  }

  private boolean namesAThing(Operation operation) {
    return operation.keys().stream().anyMatch(key -> key.startsWith("issuerKey"))
        && operation.path().contains("{");
  }

  private Client.Answer ask(Client client, Operation operation, Map<String, String> values)
      throws IOException {
    String path =
        PARAMETER
            .matcher(operation.path())
            .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), values)));
    JsonNode content = operation.node().at("/requestBody/content");
    String type = content.isEmpty() ? "" : content.fieldNames().next();
    byte[] body =
        switch (type) {
          case "" -> new byte[0];
          case "application/json" -> json(operation).getBytes(StandardCharsets.UTF_8);
          case "image/png" -> Scene.png();
          case "multipart/form-data" ->
              "--end\r\nContent-Disposition: form-data; name=\"shape\"\r\n\r\ncircle\r\n--end--\r\n"
                  .getBytes(StandardCharsets.UTF_8);
          default -> throw new IllegalStateException("say what stands for a body of " + type);
        };
    String sent = type.equals("multipart/form-data") ? type + "; boundary=end" : type;
    return type.isEmpty()
        ? client.send(operation.method(), path + query(operation), body)
        : client.send(operation.method(), path + query(operation), body, "Content-Type", sent);
  }

  /** What has to be in the query, and what names a person wherever it may be there. */
  private String query(Operation operation) {
    String query =
        StreamSupport.stream(operation.node().path("parameters").spliterator(), false)
            .filter(parameter -> parameter.path("in").asText().equals("query"))
            .filter(
                parameter ->
                    parameter.path("required").asBoolean()
                        || parameter.path("name").asText().equals("recipient"))
            .map(parameter -> parameter.path("name").asText())
            .map(name -> name + "=" + URLEncoder.encode(value(name, owned), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private static String value(String parameter, Map<String, String> values) {
    return Objects.requireNonNull(
        values.get(parameter), () -> "say what stands for the parameter " + parameter);
  }

  /** The same, but for what nobody has. */
  private Map<String, String> none() {
    return owned.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry ->
                    List.of("issuer", "badge", "assertion", "endorsement", "pathway")
                            .contains(entry.getKey())
                        ? NONE
                        : entry.getValue()));
  }

  private static String json(Operation operation) throws IOException {
    try (InputStream requests =
        Objects.requireNonNull(OpenApi.class.getResourceAsStream("requests.json"))) {
      return Json.mapper()
          .readTree(requests)
          .required(operation.routeKey())
          .path(0)
          .toString()
          .replace("2027-", "2099-");
    }
  }

  /** What there is of the owner's, as the owner sees it. */
  private List<JsonNode> things() {
    return List.of(
        read("/v1/issuers/" + owner.id()),
        read("/v1/issuers/" + owner.id() + "/badges"),
        read("/v1/issuers/" + owner.id() + "/signing-keys"),
        read("/v1/badges/" + owned.get("badge")),
        read("/v1/badges/" + owned.get("badge") + "/assertions"),
        read("/v1/assertions/" + owned.get("assertion")),
        read("/v1/endorsements"),
        read("/v1/issuers/" + owner.id() + "/pathways"),
        read("/v1/pathways/" + owned.get("pathway") + "/completions"),
        read("/v1/issuers/" + owner.id() + "/webhooks"),
        read("/v1/issuers/" + owner.id() + "/webhooks/campus/deliveries"),
        read("/v1/issuers/" + owner.id() + "/erasure-requests"),
        read("/v1/issuers/" + owner.id() + "/renewal-requests"),
        read("/v1/issuers/" + owner.id() + "/keys").path("keys").path(1));
  }

  private JsonNode read(String path) {
    return owner.client().get(path).expect(200).json();
  }

  private String pathway(String badge) {
    return owner
        .client()
        .post(
            "/v1/issuers/" + owner.id() + "/pathways",
            """
            {"name": "Bridges", "description": "From one side to the other",
             "stages": [{"name": "One", "of": ["%s"], "required": 1}]}
            """
                .formatted(badge))
        .expect(201)
        .json()
        .path("id")
        .asText();
  }

  private String endorsement(String url) {
    return owner
        .client()
        .post("/v1/endorsements", "{\"endorses\": \"" + url + "\", \"comment\": \"Good\"}")
        .expect(201)
        .json()
        .path("id")
        .asText();
  }

  /** The learner asks the owner to be erased. */
  private String erasureRequest(Scene scene) throws IOException {
    Learner learner = new Learner(scene, LEARNER, "192.0.2.99").signedIn();
    learner
        .sends(
            "/my/erasure",
            Map.of("form", learner.formToken(), "confirmed", "yes", "issuer-" + owner.id(), "yes"))
        .expect(200);
    return read("/v1/issuers/" + owner.id() + "/erasure-requests").at("/requests/0/id").asText();
  }

  private String key() {
    return owner
        .client()
        .post("/v1/issuers/" + owner.id() + "/keys", "{\"scopes\": [\"read\"]}")
        .expect(201)
        .json()
        .path("id")
        .asText();
  }
}
