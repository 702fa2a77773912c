package dev.blazon.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a pathway as JSON-LD in the terms of the Credential Transparency Description Language: a
 * {@code ceterms:Pathway}, whose goal is its destination component, with a component for each stage
 * and each badge. How many badges a stage needs is the {@code ceterms:requiredNumber} of its {@code
 * ceterms:ComponentCondition}; the goal needs every stage. Stages that follow one another name the
 * next with {@code ceterms:precedes}, which is an order that is suggested: a badge that is earned
 * early counts. A badge is a {@code ceterms:CredentialComponent} that is a proxy for the BadgeClass
 * at its URL.
 *
 * <p>Nobody says in which language names are, so that they are tagged {@code und} (BCP 47,
 * undetermined): by CTDL's context they are language maps. It has no term here for a pathway that
 * is closed, nor for versions of one, and none for a badge that is gone, which keeps its URL alone.
 *
 * @see <a href="https://credreg.net/ctdl/terms/Pathway">Pathway</a>
 * @see <a href="https://credreg.net/ctdl/terms/ComponentCondition">ComponentCondition</a>
 * @see <a href="https://credreg.net/ctdl/terms/CredentialComponent">CredentialComponent</a>
 * @see <a href="https://credreg.net/ctdl/terms/precedes">precedes</a>
 * @see <a href="https://credreg.net/ctdl/handbook">CTDL handbook</a>
 */
final class PathwayGraph {
  /** CTDL's own context, which nobody fetches here. */
  static final String CONTEXT = "https://credreg.net/ctdl/schema/context/json";

  private final Pathway pathway;
  private final Map<String, BadgeRecord> badges;
  private final PublicUrls urls;
  private final String id;
  private final ArrayNode graph = Json.mapper().createArrayNode();
  private final List<String> components = new ArrayList<>();

  private PathwayGraph(Pathway pathway, Map<String, BadgeRecord> badges, PublicUrls urls) {
    this.pathway = pathway;
    this.badges = badges;
    this.urls = urls;
    this.id = urls.of(new Place.PathwayDocument(pathway.id()));
  }

  /**
   * The document of a pathway.
   *
   * @param badges those of its badges that are there, by their ids
   */
  static String write(Pathway pathway, Map<String, BadgeRecord> badges, PublicUrls urls) {
    ObjectNode document = Json.mapper().createObjectNode();
    document.put("@context", CONTEXT);
    document.set("@graph", new PathwayGraph(pathway, badges, urls).all());
    return Json.write(document);
  }

  private ArrayNode all() {
    ObjectNode whole = node(id, "ceterms:Pathway", pathway.name(), pathway.description());
    whole.put("ceterms:subjectWebpage", urls.of(new Place.PathwayPage(pathway.id())));
    addAll(whole, "ceterms:ownedBy", List.of(urls.issuer(pathway.issuer())));
    List<String> stages = new ArrayList<>();
    for (int number = 1; number <= pathway.stages().size(); number++) {
      stages.add(id + "#stage-" + number);
    }
    String goal = goal(stages);
    for (int at = 0; at < stages.size(); at++) {
      stage(pathway.stages().get(at), stages.get(at), next(stages, at));
    }
    addAll(whole, "ceterms:hasChild", List.of(goal));
    addAll(whole, "ceterms:hasDestinationComponent", List.of(goal));
    addAll(whole, "ceterms:hasPart", components);
    return graph;
  }

  private @Nullable String next(List<String> stages, int at) {
    return switch (pathway.order()) {
      case IN_ORDER -> at + 1 < stages.size() ? stages.get(at + 1) : null;
      case ANY -> null;
    };
  }

  private String goal(List<String> stages) {
    String goal = id + "#goal";
    ObjectNode node =
        pathway.completion() == null
            ? component(goal, "ceterms:BasicComponent", pathway.name(), null)
            : badge(goal, pathway.completion());
    addAll(node, "ceterms:hasChild", stages);
    condition(node, stages.size(), stages);
    return goal;
  }

  private void stage(Stage stage, String id, @Nullable String next) {
    ObjectNode node = component(id, "ceterms:BasicComponent", stage.name(), stage.description());
    List<String> steps = new ArrayList<>();
    for (PathwayStep step : stage.steps()) {
      String name = id + "-badge-" + (steps.size() + 1);
      steps.add(name);
      switch (step) {
        case PathwayStep.Ours ours -> badge(name, ours.badge());
        case PathwayStep.Elsewhere(String url, String called) ->
            component(name, "ceterms:CredentialComponent", called, null)
                .put("ceterms:proxyFor", url);
      }
    }
    addAll(node, "ceterms:hasChild", steps);
    condition(node, stage.required(), steps);
    if (next != null) {
      addAll(node, "ceterms:precedes", List.of(next));
    }
  }

  private ObjectNode badge(String id, String badge) {
    Optional<BadgeRecord> found = Optional.ofNullable(badges.get(badge));
    return component(
            id,
            "ceterms:CredentialComponent",
            found.map(there -> there.badgeClass().name()).orElse(null),
            found.map(there -> there.badgeClass().description()).orElse(null))
        .put("ceterms:proxyFor", urls.badge(badge));
  }

  private static void condition(ObjectNode node, int required, List<String> targets) {
    ObjectNode condition = node.putArray("ceterms:hasCondition").addObject();
    condition.put("@type", "ceterms:ComponentCondition");
    condition.put("ceterms:requiredNumber", required);
    addAll(condition, "ceterms:targetComponent", targets);
  }

  private ObjectNode component(
      String id, String type, @Nullable String name, @Nullable String description) {
    components.add(id);
    return node(id, type, name, description);
  }

  private ObjectNode node(
      String id, String type, @Nullable String name, @Nullable String description) {
    ObjectNode node = graph.addObject().put("@id", id).put("@type", type);
    if (name != null) {
      node.putObject("ceterms:name").put("und", name);
    }
    if (description != null) {
      node.putObject("ceterms:description").put("und", description);
    }
    return node;
  }

  private static void addAll(ObjectNode node, String term, List<String> ids) {
    ArrayNode all = node.putArray(term);
    ids.forEach(all::add);
  }
}
