package dev.blazon.bench.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a section of the report as Markdown: its title, a table, and what was left out. */
public final class MarkdownTable {
  private MarkdownTable() {}

  /** The section's title, table and omissions. */
  public static String of(Section section) {
    List<String> lines = new ArrayList<>();
    lines.add("## " + section.title());
    lines.add("");
    List<String> columns = List.copyOf(section.columns());
    boolean goals = section.rows().stream().anyMatch(row -> !row.goals().isEmpty());
    List<String> head = new ArrayList<>();
    head.add(section.name());
    head.addAll(columns);
    List<String> rule = new ArrayList<>();
    rule.add("---");
    rule.addAll(Collections.nCopies(columns.size(), "---:"));
    if (goals) {
      head.add("goal");
      rule.add("---");
    }
    lines.add(line(head));
    lines.add(line(rule));
    for (Row row : section.rows()) {
      List<String> cells = new ArrayList<>();
      cells.add(row.subject());
      columns.forEach(column -> cells.add(number(row.figure(column))));
      if (goals) {
        cells.add(goals(row));
      }
      lines.add(line(cells));
    }
    if (!section.skipped().isEmpty()) {
      lines.add("");
      section.skipped().forEach(why -> lines.add("Not measured: " + why + "."));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String goals(Row row) {
    return row.goals().stream()
        .map(
            goal -> {
              double figure = row.figure(goal.column());
              return goal.words()
                  + (Double.isNaN(figure)
                      ? ", not measured"
                      : goal.reachedBy(figure) ? ", reached" : ", missed");
            })
        .collect(Collectors.joining("; "));
  }

  /** With about three digits; empty for what is not a number. */
  static String number(double figure) {
    if (Double.isNaN(figure)) {
      return "";
    }
    if (figure == 0) {
      return "0";
    }
    String format =
        figure >= 100 ? "%,.0f" : figure >= 10 ? "%.1f" : figure >= 0.1 ? "%.2f" : "%.3f";
    return String.format(Locale.ROOT, format, figure);
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
