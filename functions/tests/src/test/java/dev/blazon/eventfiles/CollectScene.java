package dev.blazon.eventfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.functions.local.LocalFunctions;
import dev.blazon.functions.local.template.Deployment;
import dev.blazon.functions.local.template.Template;
import dev.blazon.journey.FormBody;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.BadgeCollectionBuilder;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.openbadges.Sha256;
import dev.blazon.service.CollectionPass;
import dev.blazon.service.CollectionPasses;
import dev.blazon.signing.Jws;
import dev.blazon.signing.jca.JcaSigner;
import dev.blazon.store.Change;
import dev.blazon.tiers.Machine;
import dev.blazon.verification.fetching.FetchResult;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Somebody's collection, and a host whose badges are sent to it, for tests. */
abstract class CollectScene {
  static final String OTHER = "https://other.example/";
  static final String UUID_OF_IT = "0f6c2a2e-5a4f-4a6e-9d0b-0c5d2f6b7a11";
  static final String ADDRESS = "ada@example.org";
  static final String ID = EventsSeed.id("examplecollected");
  static final Instant MADE = Instant.parse("2026-11-22T09:00:00Z");

  final Map<String, String> hosted = new ConcurrentHashMap<>();
  final Map<String, Integer> statuses = new ConcurrentHashMap<>();
  final JcaSigner signer;
  final PlatformInMemory platform;
  final CollectionPasses passes;
  final LocalFunctions functions;

  CollectScene(Path keys) throws IOException {
    signer = new JcaSigner(keys);
    platform =
        new PlatformInMemory(signer)
            .with(
                (url, content, budget) -> {
                  String document = hosted.get(url.toString());
                  return document == null
                      ? new FetchResult.Unreachable("no-network", "There is none.")
                      : new FetchResult.Fetched(
                          URI.create(url.toString()),
                          statuses.getOrDefault(url.toString(), 200),
                          "application/ld+json",
                          document.getBytes(StandardCharsets.UTF_8),
                          MADE);
                });
    passes = new CollectionPasses(platform.linkKeys(), platform.time());
    functions =
        new LocalFunctions(
            Deployment.of(Template.read(Machine.project().resolve("template.yaml"))), platform);
    keep(List.of());
    host(
        "issuer",
        "{\"type\": \"Issuer\", \"name\": \"Other Academy\", \"url\": \"https://other.example\","
            + " \"email\": \"a@other.example\"}");
    host(
        "badge",
        "{\"type\": \"BadgeClass\", \"name\": \"Knots\", \"description\": \"Ties knots.\","
            + " \"image\": \"https://other.example/image.png\", \"criteria\": {\"narrative\": \"Tie"
            + " them.\"}, \"issuer\": \"https://other.example/issuer\"}");
  }

  void keep(List<CollectionEntry> entries) {
    platform
        .transactions()
        .commit(
            List.of(
                new Change.KeepCollection(
                    BadgeCollectionBuilder.builder()
                        .id(ID)
                        .learner("ada's digest")
                        .title("Knots")
                        .entries(entries)
                        .createdAt(MADE)
                        .changedAt(MADE)
                        .version(1)
                        .build())),
            null);
  }

  void host(String path, String json) {
    hostAt(OTHER + path, json);
  }

  void hostAt(String url, String json) {
    hosted.put(url, of(url, json).toString());
  }

  static ObjectNode of(String id, String json) {
    ObjectNode document = (ObjectNode) Json.read(json);
    return document.put("@context", "https://w3id.org/openbadges/v2").put("id", id);
  }

  /** A badge of somebody who calls themselves what they like, and signs under any id. */
  String signed(String id) {
    return signed(id, "");
  }

  /**
   * The same, for a BadgeClass that comes along in the Assertion.
   *
   * @param embedded what that calls itself; empty where it is fetched
   */
  String signed(String id, String embedded) {
    String issuer = "https://pretender.example/issuer";
    String badge = "https://pretender.example/badge";
    String key = "https://pretender.example/key";
    String ref = signer.create("pretender");
    hostAt(
        issuer,
        "{\"type\": \"Issuer\", \"name\": \"Other Academy\", \"url\": \"https://other.example\","
            + " \"email\": \"a@other.example\", \"publicKey\": \"%s\"}".formatted(key));
    hostAt(
        badge,
        "{\"type\": \"BadgeClass\", \"name\": \"Splices\", \"description\": \"Splices ropes.\","
            + " \"image\": \"https://pretender.example/image.png\", \"criteria\": {\"narrative\":"
            + " \"Splice.\"}, \"issuer\": \"%s\"}".formatted(issuer));
    ObjectNode owned = Json.mapper().createObjectNode();
    owned.put("type", "CryptographicKey").put("owner", issuer);
    hostAt(key, owned.put("publicKeyPem", signer.publicKeyPem(ref)).toString());
    ObjectNode assertion =
        of(
            id,
            "{\"type\": \"Assertion\", \"recipient\": %s, \"badge\": \"%s\", \"issuedOn\":"
                    .formatted(hashed(ADDRESS), badge)
                + " \"2026-01-20T09:00:00Z\", \"verification\": {\"type\": \"SignedBadge\","
                + " \"creator\": \"%s\"}}".formatted(key));
    if (!embedded.isEmpty()) {
      assertion.set(
          "badge", of(embedded, Objects.requireNonNull(hosted.get(badge))).put("id", embedded));
    }
    return Jws.sign(signer, ref, assertion.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** What anybody is shown of the collection. */
  String shown(String events) {
    ObjectNode event = (ObjectNode) EventFile.named("page/" + events).json();
    ((ObjectNode) event.path("pathParameters")).put("collection", ID);
    JsonNode answer =
        Json.read(
            functions.invoke("PageFunction", event.toString().getBytes(StandardCharsets.UTF_8)));
    assertEquals(200, answer.path("statusCode").asInt(), answer::toString);
    return answer.path("body").asText();
  }

  void award(String path, String recipient, String more) {
    host(
        path,
        "{\"type\": \"Assertion\", \"recipient\": %s, \"badge\": \"https://other.example/badge\","
                .formatted(recipient)
            + " \"verification\": {\"type\": \"HostedBadge\"}, \"issuedOn\":"
            + " \"2026-01-20T09:00:00Z\""
            + more
            + "}");
  }

  static String unhashed(String address) {
    return "{\"type\": \"email\", \"hashed\": false, \"identity\": \"" + address + "\"}";
  }

  static String hashed(String address) {
    return "{\"type\": \"email\", \"hashed\": true, \"salt\": \"sea\", \"identity\": \"sha256$"
        + Sha256.hex(address + "sea")
        + "\"}";
  }

  JsonNode sends(String url) {
    return sends(url, UnaryOperator.identity());
  }

  JsonNode sends(String url, UnaryOperator<CollectionPass> as) {
    ObjectNode event = event();
    event.put(
        "body",
        "pass="
            + passes.write(as.apply(pass()))
            + "&url="
            + URLEncoder.encode(url, StandardCharsets.UTF_8));
    return answer(event);
  }

  /** The form with a file, as a browser sends it. */
  JsonNode sendsImage(byte[] image) {
    byte[] body =
        new FormBody().with("pass", passes.write(pass())).with("image", "image/png", image).bytes();
    ObjectNode event = event();
    ((ObjectNode) event.path("headers")).put("content-type", FormBody.TYPE);
    event.put("isBase64Encoded", true).put("body", Base64.getEncoder().encodeToString(body));
    return answer(event);
  }

  static CollectionPass pass() {
    return new CollectionPass(ID, "ada's digest", ADDRESS, MADE.plusSeconds(99_999_999));
  }

  static ObjectNode event() {
    ObjectNode event = (ObjectNode) EventFile.named("collect/add").json();
    ((ObjectNode) event.path("pathParameters")).put("collection", ID);
    return event;
  }

  JsonNode answer(ObjectNode event) {
    return Json.read(
        functions.invoke("CollectFunction", event.toString().getBytes(StandardCharsets.UTF_8)));
  }

  List<CollectionEntry> entries() {
    return platform.collections().collection(ID).map(BadgeCollection::entries).orElseThrow();
  }

  static void isNotAdded(JsonNode answer, String why) {
    assertEquals(422, answer.path("statusCode").asInt(), answer::toString);
    assertTrue(answer.path("body").asText().contains(why), answer::toString);
  }
}
