package dev.blazon.bench.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import java.util.List;
import java.util.Map;

/** Writes the benchmarks' report as JSON, for programs that compare runs. */
public final class JsonReport {
  private JsonReport() {}

  /**
   * The report.
   *
   * @param machine what it was measured on, by name
   * @param sections what was measured
   */
  public static ObjectNode of(Map<String, String> machine, List<Section> sections) {
    ObjectNode report = Json.mapper().createObjectNode();
    ObjectNode on = report.putObject("machine");
    machine.forEach(on::put);
    ArrayNode all = report.putArray("sections");
    sections.forEach(section -> write(section, all.addObject()));
    return report;
  }

  private static void write(Section section, ObjectNode json) {
    json.put("name", section.name()).put("title", section.title());
    ArrayNode rows = json.putArray("rows");
    for (Row row : section.rows()) {
      ObjectNode one = rows.addObject().put("subject", row.subject());
      ObjectNode figures = one.putObject("figures");
      row.figures().forEach((column, figure) -> put(figures, column, figure));
      ArrayNode goals = one.putArray("goals");
      for (Goal goal : row.goals()) {
        goals
            .addObject()
            .put("goal", goal.words())
            .put("reached", goal.reachedBy(row.figure(goal.column())));
      }
    }
    ArrayNode skipped = json.putArray("notMeasured");
    section.skipped().forEach(skipped::add);
  }

  /** JSON has no number for what is not one. */
  private static void put(ObjectNode figures, String column, double figure) {
    if (Double.isFinite(figure)) {
      figures.put(column, figure);
    } else {
      figures.putNull(column);
    }
  }
}
