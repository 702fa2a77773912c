package dev.blazon.openapi;

import static dev.blazon.openapi.OpenApi.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.events.DomainEvent;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionChangeBuilder;
import dev.blazon.lifecycle.EndorsementChangeBuilder;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Status;
import dev.blazon.service.Announce;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A name in an answer of the API, and in an event, has one meaning wherever it stands. */
class OneMeaningTest {
  private static final String WORDS = "one of several words";

  /**
   * Documents of the standard, those of CTDL, oEmbed's answer and problems: others say what their
   * names mean.
   */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "Profile",
          "CryptographicKey",
          "RevocationList",
          "BadgeClass",
          "Assertion",
          "Evidence",
          "Endorsement",
          "Endorsed",
          "EndorserProfile",
          "RevokedEndorsement",
          "RevokedAssertion",
          "OEmbed",
          "PathwayGraph",
          "Problem",
          "GatewayMessage");

  /** What components say that are texts: a URL is one, however many forms it may have. */
  private static final Map<String, String> TEXTS =
      Map.of("ForeignIri", "URL", "Id", "id", "Text", "text", "Period", "period", "Cursor", "text");

  /**
   * Names that mean several things, each for a reason. {@code document} is the public document of
   * what an answer is about, and so of its kind. {@code criteria} are of a badge, which has them at
   * a URL, or of a renewal, whose issuer says them. {@code evidence} is as the standard has it
   * where it is about to stand in a document, and plain in a summary. {@code endorsementRequests}
   * are told in brief to whoever has just made them. {@code role} is of a document in a report, and
   * of a person who endorses.
   */
  private static final Set<String> SEVERAL =
      Set.of("document", "criteria", "evidence", "endorsementRequests", "role");

  private static final Set<String> SINGLE =
      Set.of("text", "binary", "URL", "id", "date-time", "boolean", "integer", WORDS);

  /**
   * What is asked for in other words than it is answered. A form takes the thing itself, of which
   * an answer has the URL or the id ({@code assertion}, {@code badge}, {@code image}, {@code
   * background}, {@code icon}); {@code id}, {@code url} and {@code version} are the standard's, the
   * first of what a document links to, the second of a recipient, who may have been given any text
   * for one, the third of an edition, which an issuer may call anything.
   */
  private static final Set<String> HANDED_IN =
      new TreeSet<>(
          Set.of(
              "assertion",
              "badge",
              "banner",
              "image",
              "background",
              "icon",
              "id",
              "url",
              "version"));

  private final OpenApi openApi = OpenApi.ours();
  private final Map<String, Map<String, String>> answered = new TreeMap<>();

  OneMeaningTest() {
    for (Operation operation : openApi.operations()) {
      JsonPointer responses = at(operation.pointer(), "responses");
      openApi
          .resolve(responses)
          .fieldNames()
          .forEachRemaining(status -> walk(at(responses, status), new TreeSet<>(), answered));
    }
  }

  @Test
  void aNameInAnAnswerHasOneMeaning() {
    Map<String, Map<String, String>> several = new TreeMap<>(answered);
    several.keySet().removeAll(SEVERAL);
    several.values().removeIf(meanings -> meanings.size() == 1);
    assertEquals(Map.of(), several);
    for (String name : SEVERAL) {
      assertTrue(answered.getOrDefault(name, Map.of()).size() > 1, name);
    }
  }

  /** A request and an answer mean the same by a name, where both of them have a single value. */
  @Test
  void aNameInARequestHasTheMeaningThatItHasInAnswers() {
    Map<String, Map<String, String>> asked = new TreeMap<>();
    for (Operation operation : openApi.operations()) {
      walk(at(operation.pointer(), "requestBody"), new TreeSet<>(), asked);
    }
    Map<String, Set<String>> others = new TreeMap<>();
    asked.forEach(
        (name, meanings) -> {
          Set<String> single = new TreeSet<>(meanings.keySet());
          single.retainAll(SINGLE);
          single.removeAll(answered.getOrDefault(name, meanings).keySet());
          if (!single.isEmpty()) {
            others.put(name, single);
          }
        });
    assertEquals(HANDED_IN, others.keySet(), others::toString);
  }

  /** So that the test above looks at something. */
  @Test
  void theAnswersWereFound() {
    assertTrue(answered.size() > 80, answered.keySet()::toString);
    assertEquals(Set.of(WORDS), meanings("status"));
    assertEquals(Set.of("URL"), meanings("assertion"));
    assertEquals(Set.of("id"), meanings("badge"));
  }

  private Set<String> meanings(String name) {
    return answered.getOrDefault(name, Map.of()).keySet();
  }

  /** A name of an event that answers have, too, has a value that it could have there. */
  @Test
  void aNameInAnEventHasTheMeaningThatItHasInAnswers() {
    // An event has an id of its own, in another form, and its type is one of its own.
    Set<String> own = Set.of("id", "type");
    int compared = 0;
    for (DomainEvent event : events()) {
      for (Map.Entry<String, JsonNode> member :
          Json.mapper().<JsonNode>valueToTree(event).properties()) {
        Map<String, String> meanings = answered.getOrDefault(member.getKey(), Map.of());
        if (!own.contains(member.getKey()) && !meanings.isEmpty()) {
          compared++;
          JsonPointer place = JsonPointer.compile(meanings.values().iterator().next());
          assertEquals(
              List.of(), openApi.schemas().faults(place, member.getValue()), member::toString);
        }
      }
    }
    assertTrue(compared >= 7, () -> "too few names were compared");
  }

  private static List<DomainEvent> events() {
    List<DomainEvent> events = new ArrayList<>();
    Announce announce =
        new Announce(events::add, new PublicUrls(URI.create("https://badges.example.org")));
    String id = "pfxxkidbojssayjamjqwizzan4";
    Instant now = Instant.parse("2026-11-24T10:00:00Z");
    announce.announce(
        AssertionChangeBuilder.builder()
            .sequenceNumber("1")
            .assertion(id)
            .issuer(id)
            .badge(id)
            .before(Status.ACTIVE)
            .after(Status.REVOKED)
            .reason("In error")
            .changedAt(now)
            .by("operator")
            .expires(null)
            .renews(null)
            .successor(null)
            .completes(null)
            .renewed(false)
            .done(List.of())
            .build());
    announce.announce(
        EndorsementChangeBuilder.builder()
            .endorsement(id)
            .issuer(id)
            .endorsed("https://example.org/badge")
            .added(true)
            .revokedBefore(false)
            .changedAt(now)
            .by("operator")
            .build());
    return events;
  }

  /** Notes what the names below a place mean; a component that others define is passed over. */
  private void walk(JsonPointer place, Set<String> above, Map<String, Map<String, String>> noted) {
    JsonNode node = openApi.document().at(place);
    String reference = node.path("$ref").asText();
    String name = reference.substring(reference.lastIndexOf('/') + 1);
    if (!reference.isEmpty() && !OF_OTHERS.contains(name) && above.add(reference)) {
      walk(OpenApi.target(reference), above, noted);
    }
    if (node.path("properties").isObject() && !OF_OTHERS.contains(name)) {
      node.path("properties")
          .fieldNames()
          .forEachRemaining(
              property -> {
                JsonPointer schema = at(place, "properties", property);
                noted
                    .computeIfAbsent(property, any -> new TreeMap<>())
                    .putIfAbsent(meaning(schema), schema.toString());
              });
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      walk(place.appendIndex(i), above, noted);
    }
    node.fieldNames()
        .forEachRemaining(
            member -> {
              if (!member.startsWith("example")) {
                walk(at(place, member), above, noted);
              }
            });
  }

  /**
   * What a schema is of, whatever bounds it sets: words that are compared and told in a failure.
   */
  private String meaning(JsonPointer place) {
    JsonNode schema = openApi.document().at(place);
    if (schema.has("$ref")) {
      String reference = schema.path("$ref").asText();
      String name = reference.substring(reference.lastIndexOf('/') + 1);
      JsonPointer target = OpenApi.target(reference);
      boolean object =
          openApi.document().at(target).path("type").asText().equals("object")
              || OF_OTHERS.contains(name);
      return TEXTS.getOrDefault(name, object ? name : meaning(target));
    }
    if (schema.has("enum") || schema.has("const")) {
      JsonNode value = schema.has("enum") ? schema.path("enum").get(0) : schema.path("const");
      return value.isTextual() ? WORDS : value.getNodeType().toString();
    }
    if (schema.path("type").asText().equals("array")) {
      return "list of " + meaning(at(place, "items"));
    }
    if (schema.path("format").asText().equals("uri")) {
      return "URL";
    }
    if (schema.has("format")) {
      return schema.path("format").asText();
    }
    JsonNode type = schema.path("type");
    String named = type.isArray() ? type.get(0).asText() : type.asText();
    return named.equals("string") ? "text" : named.isEmpty() ? schema.toString() : named;
  }
}
