package dev.blazon.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {
  @Test
  void isTheMiddleOne() {
    assertEquals(2.0, Median.of(List.of(100.0, 1.0, 2.0)));
  }

  @Test
  void liesBetweenTheTwoInTheMiddle() {
    assertEquals(2.5, Median.of(List.of(4.0, 1.0, 2.0, 3.0)));
  }

  @Test
  void isNoNumberOfNothing() {
    assertEquals(Double.NaN, Median.of(List.of()));
  }
}
