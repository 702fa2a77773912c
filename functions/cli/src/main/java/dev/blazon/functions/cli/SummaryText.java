package dev.blazon.functions.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.verification.Report;
import dev.blazon.verification.SummaryJson;

/** Writes the plain facts of a verified badge as text for a terminal, a line each. */
final class SummaryText {
  private SummaryText() {}

  static String of(Report report) {
    StringBuilder text = new StringBuilder();
    SummaryJson.of(report).properties().forEach(fact -> add(text, fact.getKey(), fact.getValue()));
    return text.toString();
  }

  private static void add(StringBuilder text, String name, JsonNode value) {
    if (value.isArray()) {
      value.forEach(element -> add(text, name, element));
    } else {
      text.append("%-18s ".formatted(name))
          .append(TerminalText.of(value.isTextual() ? value.textValue() : value.toString()))
          .append('\n');
    }
  }
}
