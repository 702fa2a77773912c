package dev.blazon.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SweptTest {
  @Test
  void partsAddUpAndTheWholeIsCompleteWhereEachIs() {
    Swept part = new Swept(1, 2, 3, 4, 5, 6, true);
    assertEquals(
        new Swept(11, 22, 33, 44, 55, 66, true),
        part.plus(new Swept(10, 20, 30, 40, 50, 60, true)));
    assertEquals(part, part.plus(Swept.NOTHING));
    assertFalse(part.plus(Swept.OUT_OF_TIME).complete());
    assertFalse(Swept.OUT_OF_TIME.plus(part).complete());
  }

  @Test
  void nothingIsLeftWhereAllWasDoneInTime() {
    assertTrue(Sweeps.swept(1, 1, 0, 0, true).settled());
    for (Swept left : List.of(Swept.RACED, Swept.FAILED, Swept.OUT_OF_TIME)) {
      assertFalse(Swept.EXPIRED.plus(left).settled());
    }
  }
}
