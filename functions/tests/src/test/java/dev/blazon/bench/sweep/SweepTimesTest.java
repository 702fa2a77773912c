package dev.blazon.bench.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.bench.report.Row;
import dev.blazon.bench.report.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That the copies are what the store takes for Assertions, and each sweep does what is due. */
class SweepTimesTest {
  @Test
  void whatIsDueIsDone() throws Exception {
    Section section = SweepTimes.measure(1_000);

    assertEquals(
        List.of("0 due of 1,000", "1 due of 1,000", "10 due of 1,000", "100 due of 1,000"),
        section.rows().stream().map(Row::subject).toList());
    assertEquals(
        List.of(0.0, 1.0, 10.0, 100.0),
        section.rows().stream().map(row -> row.figure("done")).toList());
  }
}
