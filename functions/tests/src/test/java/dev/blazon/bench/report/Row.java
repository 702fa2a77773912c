package dev.blazon.bench.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What was measured of one thing.
 *
 * @param subject what was measured, in words
 * @param figures by column, in the columns' order; what could not be measured is not there
 * @param goals what some of the figures are to reach
 */
public record Row(String subject, SequencedMap<String, Double> figures, List<Goal> goals) {
  /** Copies what is given, so that it cannot be changed from outside. */
  public Row {
    figures = new LinkedHashMap<>(figures);
    goals = List.copyOf(goals);
  }

  /** A row that is to reach nothing. */
  public Row(String subject, SequencedMap<String, Double> figures) {
    this(subject, figures, List.of());
  }

  /** The same, with one more figure behind the others. */
  public Row with(String column, double figure) {
    SequencedMap<String, Double> more = new LinkedHashMap<>(figures);
    more.put(column, figure);
    return new Row(subject, more, goals);
  }

  /** The same, to reach this. */
  public Row to(Goal... these) {
    return new Row(subject, figures, List.of(these));
  }

  /** A figure; not a number where there is none. */
  public double figure(String column) {
    return figures.getOrDefault(column, Double.NaN);
  }

  /** A row without figures, to which some are added. */
  public static Row of(String subject) {
    return new Row(subject, new LinkedHashMap<>(Map.of()));
  }
}
