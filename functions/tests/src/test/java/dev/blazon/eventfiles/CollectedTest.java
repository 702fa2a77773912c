package dev.blazon.eventfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.baking.BakedAssertion;
import dev.blazon.baking.Baking;
import dev.blazon.functions.local.LocalFunctions;
import dev.blazon.functions.local.demo.Demo;
import dev.blazon.functions.local.template.Deployment;
import dev.blazon.functions.local.template.Template;
import dev.blazon.journey.FormBody;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.BadgeCollectionBuilder;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.CollectionEntry.Found;
import dev.blazon.openbadges.Sha256;
import dev.blazon.service.CollectionPass;
import dev.blazon.service.CollectionPasses;
import dev.blazon.signing.Jws;
import dev.blazon.signing.jca.JcaSigner;
import dev.blazon.store.Change;
import dev.blazon.tiers.Machine;
import dev.blazon.verification.fetching.FetchResult;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of badges of other hosts comes into a collection, and what the page says of the others. */
class CollectedTest {
  private static final String OTHER = "https://other.example/";
  private static final String UUID_OF_IT = "0f6c2a2e-5a4f-4a6e-9d0b-0c5d2f6b7a11";
  private static final String ADDRESS = "ada@example.org";
  private static final String ID = EventsSeed.id("examplecollected");
  private static final Instant MADE = Instant.parse("2026-11-22T09:00:00Z");

  private final Map<String, String> hosted = new ConcurrentHashMap<>();
  private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
  private final JcaSigner signer;
  private final PlatformInMemory platform;
  private final CollectionPasses passes;
  private final LocalFunctions functions;

  CollectedTest(@TempDir Path keys) throws IOException {
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

  private void keep(List<CollectionEntry> entries) {
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

  private void host(String path, String json) {
    hostAt(OTHER + path, json);
  }

  private void hostAt(String url, String json) {
    hosted.put(url, of(url, json).toString());
  }

  private static ObjectNode of(String id, String json) {
    ObjectNode document = (ObjectNode) Json.read(json);
    return document.put("@context", "https://w3id.org/openbadges/v2").put("id", id);
  }

  /** A badge of somebody who calls themselves what they like, and signs under any id. */
  private String signed(String id) {
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
    return Jws.sign(signer, ref, assertion.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** What anybody is shown of the collection. */
  private String shown(String events) {
    ObjectNode event = (ObjectNode) EventFile.named("page/" + events).json();
    ((ObjectNode) event.path("pathParameters")).put("collection", ID);
    JsonNode answer =
        Json.read(
            functions.invoke("PageFunction", event.toString().getBytes(StandardCharsets.UTF_8)));
    assertEquals(200, answer.path("statusCode").asInt(), answer::toString);
    return answer.path("body").asText();
  }

  private void award(String path, String recipient, String more) {
    host(
        path,
        "{\"type\": \"Assertion\", \"recipient\": %s, \"badge\": \"https://other.example/badge\","
                .formatted(recipient)
            + " \"verification\": {\"type\": \"HostedBadge\"}, \"issuedOn\":"
            + " \"2026-01-20T09:00:00Z\""
            + more
            + "}");
  }

  private static String unhashed(String address) {
    return "{\"type\": \"email\", \"hashed\": false, \"identity\": \"" + address + "\"}";
  }

  private static String hashed(String address) {
    return "{\"type\": \"email\", \"hashed\": true, \"salt\": \"sea\", \"identity\": \"sha256$"
        + Sha256.hex(address + "sea")
        + "\"}";
  }

  private JsonNode sends(String url) {
    return sends(url, UnaryOperator.identity());
  }

  private JsonNode sends(String url, UnaryOperator<CollectionPass> as) {
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
  private JsonNode sendsImage(byte[] image) {
    byte[] body =
        new FormBody().with("pass", passes.write(pass())).with("image", "image/png", image).bytes();
    ObjectNode event = event();
    ((ObjectNode) event.path("headers")).put("content-type", FormBody.TYPE);
    event.put("isBase64Encoded", true).put("body", Base64.getEncoder().encodeToString(body));
    return answer(event);
  }

  private static CollectionPass pass() {
    return new CollectionPass(ID, "ada's digest", ADDRESS, MADE.plusSeconds(99_999_999));
  }

  private static ObjectNode event() {
    ObjectNode event = (ObjectNode) EventFile.named("collect/add").json();
    ((ObjectNode) event.path("pathParameters")).put("collection", ID);
    return event;
  }

  private JsonNode answer(ObjectNode event) {
    return Json.read(
        functions.invoke("CollectFunction", event.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private List<CollectionEntry> entries() {
    return platform.collections().collection(ID).map(BadgeCollection::entries).orElseThrow();
  }

  private static void isNotAdded(JsonNode answer, String why) {
    assertEquals(422, answer.path("statusCode").asInt(), answer::toString);
    assertTrue(answer.path("body").asText().contains(why), answer::toString);
  }

  @Test
  void whatIsValidAndTheirsIsAddedOnce() {
    award("1", hashed(ADDRESS), "");
    award("2", unhashed("Ada@Example.org"), "");
    for (String path : List.of("1", "2", "1")) {
      JsonNode answer = sends(OTHER + path);
      assertEquals(303, answer.path("statusCode").asInt(), answer::toString);
    }
    assertEquals(
        List.of("1", "2"),
        entries().stream()
            .map(entry -> ((CollectionEntry.Elsewhere) entry).iri().replace(OTHER, ""))
            .toList());
    CollectionEntry.Elsewhere first = (CollectionEntry.Elsewhere) entries().getFirst();
    assertEquals("Knots", first.badge());
    assertEquals("Other Academy", first.issuer());
    assertEquals(Instant.parse("2026-01-20T09:00:00Z"), first.issuedOn());
    assertEquals(Found.VALID, first.found());
  }

  @Test
  void aBadgeComesByItsImageToo() throws IOException {
    award("1", hashed(ADDRESS), "");
    byte[] artwork = artwork();
    isNotAdded(sendsImage(artwork), "not a valid badge");
    isNotAdded(sendsImage(new byte[0]), "Nothing was sent");
    byte[] baked =
        Baking.bake(
            artwork,
            new BakedAssertion.HostedJson(
                OTHER + "1", Objects.requireNonNull(hosted.get(OTHER + "1"))));
    JsonNode answer = sendsImage(baked);
    assertEquals(303, answer.path("statusCode").asInt(), answer::toString);
    assertEquals(OTHER + "1", ((CollectionEntry.Elsewhere) entries().getFirst()).iri());
  }

  private static byte[] artwork() throws IOException {
    try (InputStream resource =
        Objects.requireNonNull(Demo.class.getResourceAsStream("artwork.png"))) {
      return resource.readAllBytes();
    }
  }

  @Test
  void aSignedBadgeBorrowsNoHostByItsId() {
    for (String id : List.of("https://www.true.example/badges/1", "urn:uuid:" + UUID_OF_IT)) {
      JsonNode answer = sends(signed(id));
      assertEquals(303, answer.path("statusCode").asInt(), answer::toString);
    }
    CollectionEntry.Elsewhere entry = (CollectionEntry.Elsewhere) entries().getFirst();
    assertEquals(Found.VALID, entry.found());
    assertEquals("https://pretender.example/issuer", entry.issuerId());
    String page = shown("collection");
    assertTrue(page.contains("<bdi dir=\"ltr\">pretender.example</bdi>"), page);
    assertFalse(page.contains("true.example"), page);
    JsonNode badges = Json.read(shown("collection-assertions")).path("entries");
    for (JsonNode badge : badges) {
      assertEquals("https://pretender.example/issuer", badge.path("profile").asText());
    }
    assertEquals(2, badges.size());
  }

  /** What is hosted is linked, and so is what a signed badge of the issuer's own host is called. */
  @Test
  void whatItsIssuersHostAnswersForIsLinked() {
    award("1", hashed(ADDRESS), "");
    sends(OTHER + "1");
    sends(signed("HTTPS://Pretender.example:443/badges/1"));
    String page = shown("collection");
    assertTrue(page.contains("<bdi dir=\"ltr\">other.example</bdi>"), page);
    for (String url : List.of(OTHER + "1", "HTTPS://Pretender.example:443/badges/1")) {
      assertTrue(page.contains("<a href=\"" + url + "\""), page);
    }
  }

  @Test
  void aSignedCopyDoesNotTakeThePlaceOfTheHostedBadgeWithItsId() {
    award("1", hashed(ADDRESS), "");
    sends(OTHER + "1");
    sends(signed(OTHER + "1"));
    assertEquals(
        List.of("Knots", "Splices"),
        entries().stream().map(entry -> ((CollectionEntry.Elsewhere) entry).badge()).toList());
    found(Found.VALID);
    award("1", hashed(ADDRESS), ", \"revoked\": true");
    found(Found.REVOKED);
    assertEquals(Found.VALID, ((CollectionEntry.Elsewhere) entries().getLast()).found());
  }

  @ParameterizedTest
  @CsvSource({
    "bo@example.org, '', awarded to somebody else",
    "ada@example.org, ', \"expires\": \"2026-02-01T00:00:00Z\"', Its time is over",
    "ada@example.org, ', \"revoked\": true', taken it back",
    "ada@example.org, ', \"issuedOn\": \"yesterday\"', not a valid badge"
  })
  void whatIsNotIsNotAddedAndThePageSaysWhy(String recipient, String more, String why) {
    award("1", hashed(recipient), "");
    hosted.computeIfPresent(
        OTHER + "1",
        (url, json) -> {
          ObjectNode document = (ObjectNode) Json.read(json);
          document.setAll((ObjectNode) Json.read("{" + more.replaceFirst(", ", "") + "}"));
          return document.toString();
        });
    isNotAdded(sends(OTHER + "1"), why);
    assertEquals(List.of(), entries());
  }

  @Test
  void whatCannotBeHadOrIsFromHereOrNoBadgeIsNotAdded() {
    isNotAdded(sends(OTHER + "unreachable"), "could not be checked");
    isNotAdded(sends(""), "Nothing was sent");
    isNotAdded(sends("no badge"), "<h1>");
    for (String path : List.of("/assertions/", "/view/", "/embed/")) {
      isNotAdded(
          sends("https://badges.example.org" + path + EventsSeed.id("exampleassertion")),
          "from here");
    }
    assertEquals(List.of(), entries());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://BADGES.example.org/assertions/",
        "https://badges.example.org:443/assertions/",
        "http://badges.example.org/assertions/",
        "https://badges.example.org./assertions/",
        "https://ada@badges.example.org/assertions/",
        "https://badges.example.org"
      })
  void noOtherSpellingOfWhatIsOursPassesForAnothers(String start) {
    String id = start.endsWith("/") ? start + EventsSeed.id("exampleassertion") : start;
    isNotAdded(sends(signed(id)), "from here");
    isNotAdded(sends(id), "from here");
    assertEquals(List.of(), entries());
  }

  /** What was good and is not any more says so, and keeps its place. */
  @Test
  void whatIsCheckedAgainSaysWhatWasFound() {
    award("1", hashed(ADDRESS), "");
    award("2", hashed(ADDRESS), "");
    sends(OTHER + "1");
    sends(OTHER + "2");
    award("1", hashed(ADDRESS), ", \"revoked\": true");
    found(Found.REVOKED);
    award("1", hashed("bo@example.org"), "");
    found(Found.INVALID);
    hosted.remove(OTHER + "1");
    found(Found.UNVERIFIABLE);
    award("1", hashed(ADDRESS), "");
    found(Found.VALID);
  }

  private void found(Found expected) {
    JsonNode answer = sends(OTHER + "1");
    assertEquals(303, answer.path("statusCode").asInt(), answer::toString);
    CollectionEntry.Elsewhere entry = (CollectionEntry.Elsewhere) entries().getFirst();
    assertEquals(expected, entry.found());
    assertEquals("Knots", entry.badge());
    assertEquals(2, entries().size());
  }

  @Test
  void nobodyElseAddsToIt() {
    award("1", hashed(ADDRESS), "");
    JsonNode answer =
        sends(OTHER + "1", pass -> new CollectionPass(ID, "bo's digest", ADDRESS, pass.until()));
    assertEquals(404, answer.path("statusCode").asInt(), answer::toString);
    String other = EventsSeed.id("examplecollection");
    for (UnaryOperator<CollectionPass> refused :
        List.<UnaryOperator<CollectionPass>>of(
            pass -> new CollectionPass(other, pass.learner(), ADDRESS, pass.until()),
            pass -> new CollectionPass(ID, pass.learner(), ADDRESS, MADE))) {
      JsonNode foreign = sends(OTHER + "1", refused);
      assertEquals(403, foreign.path("statusCode").asInt(), foreign::toString);
    }
    assertEquals(List.of(), entries());
  }

  /** It is not even parsed: what else is wrong with it is told to our own pages alone. */
  @Test
  void whatAnotherSiteSendsIsRefusedUnread() {
    ObjectNode event = event();
    ((ObjectNode) event.path("headers"))
        .put("sec-fetch-site", "cross-site")
        .put("content-type", "multipart/form-data");
    JsonNode answer = answer(event);
    assertEquals(403, answer.path("statusCode").asInt(), answer::toString);
  }

  @Test
  void thereAreAHundredAtMost() {
    platform.transactions().commit(List.of(new Change.RemoveCollection(ID, 1)), null);
    keep(
        IntStream.range(0, BadgeCollection.MOST_ENTRIES)
            .<CollectionEntry>mapToObj(
                i ->
                    new CollectionEntry.Ours(
                        EventsSeed.id(
                            "n"
                                + "abcdefghijklmnopqrstuvwxyz".charAt(i % 26)
                                + "abcd".charAt(i / 26))))
            .toList());
    award("1", hashed(ADDRESS), "");
    isNotAdded(sends(OTHER + "1"), "100 badges");
    assertEquals(BadgeCollection.MOST_ENTRIES, entries().size());
  }
}
