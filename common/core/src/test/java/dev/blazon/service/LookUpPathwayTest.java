package dev.blazon.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.LossPolicy;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayBuilder;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Stage;
import dev.blazon.lifecycle.StageOrder;
import dev.blazon.lifecycle.StepPolicy;
import dev.blazon.lifecycle.Trail;
import dev.blazon.store.Change;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Samples;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the document of a pathway says. */
class LookUpPathwayTest {
  private static final PublicUrls URLS = new PublicUrls(URI.create("https://badges.example.org"));
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final String ID = "p".repeat(26);
  private static final String ISSUER = "i".repeat(26);
  private static final String GONE = "g".repeat(26);
  private static final String DOCUMENT = "https://badges.example.org/pathways/" + ID + "/document";

  private final InMemoryStore store = new InMemoryStore();
  private final LookUpPathway lookUp = new LookUpPathway(store, store, URLS);
  private final BadgeRecord badge = Samples.badge(ISSUER, "b".repeat(26), NOW);

  @Test
  void itHasAComponentForTheGoalEachStageAndEachBadge() {
    store.commit(
        List.of(
            new Change.AddBadge(badge),
            new Change.AddPathway(pathway(StageOrder.IN_ORDER, badge.id()))),
        null);

    Map<String, JsonNode> nodes = nodes();
    JsonNode pathway = node(nodes, DOCUMENT);
    assertEquals("ceterms:Pathway", pathway.path("@type").asText());
    assertEquals("Welder", pathway.at("/ceterms:name/und").asText());
    assertEquals("To the certificate", pathway.at("/ceterms:description/und").asText());
    assertEquals(
        "https://badges.example.org/pathways/" + ID,
        pathway.path("ceterms:subjectWebpage").asText());
    assertEquals(List.of(URLS.issuer(ISSUER)), ids(pathway, "ceterms:ownedBy"));
    assertEquals(List.of(DOCUMENT + "#goal"), ids(pathway, "ceterms:hasDestinationComponent"));
    assertEquals(List.of(DOCUMENT + "#goal"), ids(pathway, "ceterms:hasChild"));
    Set<String> parts = new LinkedHashSet<>(nodes.keySet());
    parts.remove(DOCUMENT);
    assertEquals(parts, Set.copyOf(ids(pathway, "ceterms:hasPart")));
    assertEquals(1 + 2 + 3, parts.size());

    JsonNode goal = node(nodes, DOCUMENT + "#goal");
    assertEquals("ceterms:CredentialComponent", goal.path("@type").asText());
    assertEquals(URLS.badge(badge.id()), goal.path("ceterms:proxyFor").asText());
    assertEquals(badge.badgeClass().name(), goal.at("/ceterms:name/und").asText());
    List<String> stages = List.of(DOCUMENT + "#stage-1", DOCUMENT + "#stage-2");
    assertEquals(stages, ids(goal, "ceterms:hasChild"));
    assertCondition(2, stages, goal);

    JsonNode first = node(nodes, stages.getFirst());
    assertEquals("ceterms:BasicComponent", first.path("@type").asText());
    assertEquals("Basics", first.at("/ceterms:name/und").asText());
    assertEquals(List.of(stages.getLast()), ids(first, "ceterms:precedes"));
    List<String> badges = List.of(DOCUMENT + "#stage-1-badge-1", DOCUMENT + "#stage-1-badge-2");
    assertEquals(badges, ids(first, "ceterms:hasChild"));
    assertCondition(1, badges, first);
    assertFalse(node(nodes, stages.getLast()).has("ceterms:precedes"));
    assertEquals("Do it", node(nodes, stages.getLast()).at("/ceterms:description/und").asText());

    JsonNode elsewhere = node(nodes, badges.getLast());
    assertEquals("https://other.example/ropes", elsewhere.path("ceterms:proxyFor").asText());
    assertEquals("Ropes", elsewhere.at("/ceterms:name/und").asText());
    JsonNode gone = node(nodes, DOCUMENT + "#stage-2-badge-1");
    assertEquals(URLS.badge(GONE), gone.path("ceterms:proxyFor").asText());
    assertFalse(gone.has("ceterms:name"));
  }

  @Test
  void inAnyOrderNothingPrecedesAndWithoutABadgeTheGoalIsThePathwaysOwn() {
    store.commit(List.of(new Change.AddPathway(pathway(StageOrder.ANY, null))), null);

    Map<String, JsonNode> nodes = nodes();
    assertTrue(nodes.values().stream().noneMatch(node -> node.has("ceterms:precedes")));
    JsonNode goal = node(nodes, DOCUMENT + "#goal");
    assertEquals("ceterms:BasicComponent", goal.path("@type").asText());
    assertEquals("Welder", goal.at("/ceterms:name/und").asText());
    assertFalse(goal.has("ceterms:proxyFor"));
  }

  private static JsonNode node(Map<String, JsonNode> nodes, String id) {
    return Objects.requireNonNull(nodes.get(id), id);
  }

  @Test
  void whatIsNotThereHasNone() {
    for (String id : List.of("a".repeat(26), "", "not an id")) {
      assertEquals(Optional.empty(), lookUp.document(id));
    }
  }

  private static void assertCondition(int required, List<String> targets, JsonNode node) {
    JsonNode condition = node.path("ceterms:hasCondition").path(0);
    assertEquals("ceterms:ComponentCondition", condition.path("@type").asText());
    assertEquals(required, condition.path("ceterms:requiredNumber").asInt());
    assertEquals(targets, ids(condition, "ceterms:targetComponent"));
  }

  private Map<String, JsonNode> nodes() {
    JsonNode document = Json.read(lookUp.document(ID).orElseThrow());
    assertEquals(
        "https://credreg.net/ctdl/schema/context/json", document.path("@context").asText());
    Map<String, JsonNode> nodes = new HashMap<>();
    document
        .path("@graph")
        .forEach(node -> assertEquals(null, nodes.put(node.path("@id").asText(), node)));
    return nodes;
  }

  private static List<String> ids(JsonNode node, String term) {
    return StreamSupport.stream(node.path(term).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  private Pathway pathway(StageOrder order, @Nullable String completion) {
    return PathwayBuilder.builder()
        .id(ID)
        .issuer(ISSUER)
        .name("Welder")
        .description("To the certificate")
        .image(null)
        .order(order)
        .stages(
            List.of(
                new Stage(
                    "Basics",
                    null,
                    List.of(
                        new PathwayStep.Ours(badge.id(), badge.family(), ISSUER),
                        new PathwayStep.Elsewhere("https://other.example/ropes", "Ropes")),
                    1),
                new Stage(
                    "Practice", "Do it", List.of(new PathwayStep.Ours(GONE, GONE, ISSUER)), 1)))
        .completion(completion)
        .counting(StepPolicy.CURRENT)
        .onLoss(LossPolicy.KEEP)
        .begunAt(null)
        .closedAt(null)
        .previous(null)
        .next(null)
        .createdAt(NOW)
        .version(1)
        .trail(Trail.UNKNOWN)
        .build();
  }
}
