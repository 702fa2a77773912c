package dev.blazon.bench.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * A part of the benchmarks' report: rows that have the same columns.
 *
 * @param name such as {@code cold}
 * @param title what was measured and how, for people
 * @param rows what was measured
 * @param skipped what was not measured, and why
 */
public record Section(String name, String title, List<Row> rows, List<String> skipped) {
  /** Copies what is given, so that it cannot be changed from outside. */
  public Section {
    rows = List.copyOf(rows);
    skipped = List.copyOf(skipped);
  }

  /** All columns of all rows, in the order in which the rows have them. */
  SequencedSet<String> columns() {
    SequencedSet<String> columns = new LinkedHashSet<>();
    rows.forEach(row -> columns.addAll(row.figures().keySet()));
    return columns;
  }
}
