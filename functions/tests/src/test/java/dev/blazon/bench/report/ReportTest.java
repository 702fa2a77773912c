package dev.blazon.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.json.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Section SECTION =
      new Section(
          "cold",
          "Cold starts",
          List.of(
              Row.of("floor").with("total, ms", 210.4).with("× floor", 1),
              Row.of("lookup")
                  .with("total, ms", 4_208.6)
                  .with("× floor", 20.003)
                  .with("zip, MB", Double.NaN)
                  .to(Goal.atMost("× floor", 6), Goal.atMost("zip, MB", 15)),
              Row.of("page").with("× floor", 1.5).to(Goal.atMost("× floor", 1.5))),
          List.of("card: not built"));

  @Test
  void aTableHasEveryColumnAndSaysWhichGoalsAreReached() {
    assertEquals(
        """
        ## Cold starts

        | cold | total, ms | × floor | zip, MB | goal |
        | --- | ---: | ---: | ---: | --- |
        | floor | 210 | 1.00 |  |  |
        | lookup | 4,209 | 20.0 |  | × floor ≤ 6, missed; zip, MB ≤ 15, not measured |
        | page |  | 1.50 |  | × floor ≤ 1.5, reached |

        Not measured: card: not built.
        """,
        MarkdownTable.of(SECTION));
  }

  @Test
  void aTableWithoutGoalsHasNoColumnForThem() {
    Section section =
        new Section("link", "Links", List.of(Row.of("ask").with("ms", 0.0123)), List.of());
    assertEquals(
        """
        ## Links

        | link | ms |
        | --- | ---: |
        | ask | 0.012 |
        """,
        MarkdownTable.of(section));
  }

  @Test
  void figuresHaveAboutThreeDigits() {
    assertEquals(
        List.of("", "0", "0.012", "0.12", "12.3", "1,235"),
        Stream.of(Double.NaN, 0.0, 0.0123, 0.123, 12.34, 1_234.5)
            .map(MarkdownTable::number)
            .toList());
  }

  @Test
  void theReportInJsonHasTheSame() {
    assertEquals(
        Json.read(
            """
            {"machine": {"processors": "2"},
             "sections": [
               {"name": "cold", "title": "Cold starts",
                "rows": [
                  {"subject": "floor", "figures": {"total, ms": 210.4, "× floor": 1.0}, "goals": []},
                  {"subject": "lookup",
                   "figures": {"total, ms": 4208.6, "× floor": 20.003, "zip, MB": null},
                   "goals": [
                     {"goal": "× floor ≤ 6", "reached": false},
                     {"goal": "zip, MB ≤ 15", "reached": false}]},
                  {"subject": "page", "figures": {"× floor": 1.5},
                   "goals": [{"goal": "× floor ≤ 1.5", "reached": true}]}],
                "notMeasured": ["card: not built"]}]}
            """),
        Json.read(JsonReport.of(Map.of("processors", "2"), List.of(SECTION)).toString()));
  }

  @Test
  void aGoalHasTwoSides() {
    assertTrue(Goal.atLeast("a second", 2_000).reachedBy(2_000));
    assertFalse(Goal.atLeast("a second", 2_000).reachedBy(1_999));
    assertFalse(Goal.atMost("ms", 2).reachedBy(Double.NaN));
    assertEquals("a second ≥ 2,000", Goal.atLeast("a second", 2_000).words());
  }
}
