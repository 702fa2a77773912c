package dev.blazon.eventfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.baking.BakedAssertion;
import dev.blazon.baking.Baking;
import dev.blazon.functions.local.demo.Demo;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.CollectionEntry.Found;
import dev.blazon.service.CollectionPass;
import dev.blazon.store.Change;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of badges of other hosts comes into a collection, and what the page says of the others. */
class CollectedTest extends CollectScene {
  CollectedTest(@TempDir Path keys) throws IOException {
    super(keys);
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

  /** By that it counts in plans and pathways. */
  @Test
  void aBadgeIsKeptWithItsBadgeClassAndItsEnd() {
    award("1", hashed(ADDRESS), ", \"expires\": \"2099-01-01T00:00:00Z\"");
    sends(OTHER + "1");
    sends(signed("urn:uuid:" + UUID_OF_IT));
    CollectionEntry.Elsewhere first = (CollectionEntry.Elsewhere) entries().getFirst();
    assertEquals(OTHER + "badge", first.badgeClass());
    assertEquals(Instant.parse("2099-01-01T00:00:00Z"), first.expires());
    CollectionEntry.Elsewhere second = (CollectionEntry.Elsewhere) entries().getLast();
    assertEquals("https://pretender.example/badge", second.badgeClass());
    assertEquals(null, second.expires());
  }

  /** Else anybody could sign themselves any badge that a pathway asks for. */
  @Test
  void aBadgeClassThatComesAlongIsNotTheOneThatItCallsItself() {
    String borrowed = "urn:uuid:" + UUID_OF_IT;
    JsonNode answer = sends(signed(borrowed, borrowed));
    assertEquals(303, answer.path("statusCode").asInt(), answer::toString);
    // What is hosted has a BadgeClass of its issuer's host, or is not valid.
    isNotAdded(sendsHostedWith(borrowed), "not a valid badge");
    assertEquals(1, entries().size());
    for (CollectionEntry entry : entries()) {
      assertEquals(null, ((CollectionEntry.Elsewhere) entry).badgeClass());
    }
  }

  /** Its host is asked for it: it is not there, or is the badge of another issuer. */
  @Test
  void aBadgeClassThatComesAlongWithTheUrlOfAnotherIsNotAdded() {
    String borrowed = "https://www.true.example/badge";
    String signed = signed("urn:uuid:" + UUID_OF_IT, borrowed);
    isNotAdded(sends(signed), "could not be checked");
    isNotAdded(sendsHostedWith(borrowed), "could not be checked");
    String issuer = "https://www.true.example/issuer";
    hostAt(issuer, Objects.requireNonNull(hosted.get(OTHER + "issuer")));
    ObjectNode genuine =
        (ObjectNode) Json.read(Objects.requireNonNull(hosted.get(OTHER + "badge")));
    hostAt(borrowed, genuine.put("issuer", issuer).toString());
    isNotAdded(sends(signed), "not a valid badge");
    isNotAdded(sendsHostedWith(borrowed), "not a valid badge");
    assertEquals(List.of(), entries());
  }

  /** Sends a hosted badge whose BadgeClass comes along and is called that. */
  private JsonNode sendsHostedWith(String badgeClass) {
    award("1", hashed(ADDRESS), "");
    ObjectNode document = (ObjectNode) Json.read(Objects.requireNonNull(hosted.get(OTHER + "1")));
    document.set("badge", of(badgeClass, Objects.requireNonNull(hosted.get(OTHER + "badge"))));
    hosted.put(OTHER + "1", document.toString());
    return sends(OTHER + "1");
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
