package dev.blazon.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.bench.report.Row;
import dev.blazon.bench.report.Section;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkRowsTest {
  private static final String SUBJECT = "bake 118000, against a bare byte splice, CRCs checked";

  @Test
  void oursIsHeldAgainstTheirs() {
    Section section =
        WorkRows.of(Map.of("bake 118000", 12.0, "splice 118000", 10.0), List.of("why"));

    Row row = section.rows().getFirst();
    assertEquals(SUBJECT, row.subject());
    assertEquals(1.2, row.figure("takes ×"), 1e-9);
    assertTrue(row.goals().getFirst().reachedBy(row.figure("takes ×")));
    assertEquals(List.of("why"), section.skipped());
  }

  @Test
  void whatWasNotMeasuredHasNoFigure() {
    Row row = WorkRows.of(Map.of(), List.of()).rows().getFirst();

    assertEquals(Double.NaN, row.figure("takes ×"));
  }
}
