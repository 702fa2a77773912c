package dev.blazon.store.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.LossPolicy;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayBuilder;
import dev.blazon.lifecycle.PathwaySummary;
import dev.blazon.lifecycle.Plan;
import dev.blazon.lifecycle.PlanBuilder;
import dev.blazon.lifecycle.Stage;
import dev.blazon.lifecycle.StageOrder;
import dev.blazon.lifecycle.StepPolicy;
import java.util.List;
import java.util.Map;

/** A {@link Pathway} or a {@link Plan} as an item, and back. Stages are JSON text. */
final class PathwayItems {
  private PathwayItems() {}

  static Map<String, Attribute> write(Pathway pathway) {
    return new ItemWriter(BadgeTable.pathway(pathway.id()), "Pathway")
        .text("id", pathway.id())
        .text("issuer", pathway.issuer())
        .text("name", pathway.name())
        .text("description", pathway.description())
        .text("image", pathway.image())
        .text("stageOrder", pathway.order().name())
        .text("stages", stages(pathway.stages()))
        .text("completion", pathway.completion())
        .text("counting", pathway.counting().name())
        .text("onLoss", pathway.onLoss().name())
        .time("begunAt", pathway.begunAt())
        .time("closedAt", pathway.closedAt())
        .text("previous", pathway.previous())
        .text("next", pathway.next())
        .time("createdAt", pathway.createdAt())
        .number("version", pathway.version())
        .trail(pathway.trail())
        .text(BadgeTable.PARENT, BadgeTable.pathways(pathway.issuer()))
        .text(BadgeTable.ORDER, BadgeTable.order(pathway.createdAt(), pathway.id()))
        .item();
  }

  static Pathway read(Map<String, Attribute> attributes) {
    ItemReader item = new ItemReader(attributes);
    return PathwayBuilder.builder()
        .id(item.text("id"))
        .issuer(item.text("issuer"))
        .name(item.text("name"))
        .description(item.text("description"))
        .image(item.optionalText("image"))
        .order(StageOrder.valueOf(item.text("stageOrder")))
        .stages(stages(item.text("stages")))
        .completion(item.optionalText("completion"))
        .counting(StepPolicy.valueOf(item.text("counting")))
        .onLoss(LossPolicy.valueOf(item.text("onLoss")))
        .begunAt(item.optionalTime("begunAt"))
        .closedAt(item.optionalTime("closedAt"))
        .previous(item.optionalText("previous"))
        .next(item.optionalText("next"))
        .createdAt(item.time("createdAt"))
        .version(item.number("version"))
        .trail(item.trail())
        .build();
  }

  /** What is said of a pathway among the open ones of its issuer. */
  static Map<String, Attribute> write(String issuer, PathwaySummary summary) {
    return new ItemWriter(BadgeTable.pathwaySummary(issuer, summary.id()), "PathwaySummary")
        .text("id", summary.id())
        .text("name", summary.name())
        .text("description", summary.description())
        .time("createdAt", summary.createdAt())
        .item();
  }

  static PathwaySummary readSummary(Map<String, Attribute> attributes) {
    ItemReader item = new ItemReader(attributes);
    return new PathwaySummary(
        item.text("id"), item.text("name"), item.text("description"), item.time("createdAt"));
  }

  /** That a pathway is found by one of its steps. */
  static Map<String, Attribute> step(String key, String pathway) {
    return new ItemWriter(BadgeTable.pathwayStep(key, pathway), "PathwayStep").item();
  }

  static Map<String, Attribute> write(Plan plan) {
    return new ItemWriter(BadgeTable.plan(plan.id()), "Plan")
        .text("id", plan.id())
        .text("learner", plan.learner())
        .text("title", plan.title())
        .text("pathway", plan.pathway())
        .text("wants", Json.write(StepJson.write(plan.wants())))
        .flag("shared", plan.shared())
        .text("reached", reached(plan.reached()))
        .time("createdAt", plan.createdAt())
        .time("changedAt", plan.changedAt())
        .number("version", plan.version())
        .text(BadgeTable.PARENT, BadgeTable.plans(plan.learner()))
        .text(BadgeTable.ORDER, BadgeTable.order(plan.createdAt(), plan.id()))
        .item();
  }

  static Plan readPlan(Map<String, Attribute> attributes) {
    ItemReader item = new ItemReader(attributes);
    return PlanBuilder.builder()
        .id(item.text("id"))
        .learner(item.text("learner"))
        .title(item.text("title"))
        .pathway(item.optionalText("pathway"))
        .wants(StepJson.read(Json.readStored(item.text("wants"), ArrayNode.class)))
        .shared(item.flag("shared"))
        .reached(reached(item.text("reached")))
        .createdAt(item.time("createdAt"))
        .changedAt(item.time("changedAt"))
        .version(item.number("version"))
        .build();
  }

  private static String reached(List<Plan.Reached> reached) {
    ArrayNode all = Json.mapper().createArrayNode();
    for (Plan.Reached one : reached) {
      ObjectNode json = all.addObject().put("step", one.key());
      CollectionItems.write(one.badge(), json);
    }
    return Json.write(all);
  }

  private static List<Plan.Reached> reached(String json) {
    return StoredJson.list(
        json, one -> new Plan.Reached(one.path("step").asText(), CollectionItems.entry(one)));
  }

  private static String stages(List<Stage> stages) {
    ArrayNode all = Json.mapper().createArrayNode();
    stages.forEach(stage -> write(stage, all.addObject()));
    return Json.write(all);
  }

  private static void write(Stage stage, ObjectNode json) {
    json.put("name", stage.name()).put("required", stage.required());
    if (stage.description() != null) {
      json.put("description", stage.description());
    }
    json.set("steps", StepJson.write(stage.steps()));
  }

  private static List<Stage> stages(String json) {
    return StoredJson.list(json, PathwayItems::stage);
  }

  private static Stage stage(JsonNode json) {
    return new Stage(
        json.path("name").asText(),
        StoredJson.text(json, "description"),
        StepJson.read(json.path("steps")),
        json.path("required").asInt());
  }
}
