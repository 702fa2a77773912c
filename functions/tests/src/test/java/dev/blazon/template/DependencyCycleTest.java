package dev.blazon.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DependencyCycleTest {

  @Test
  void aChainIsNoCircle() {
    assertEquals(List.of(), DependencyCycle.in(Map.of("A", Set.of("B"), "B", Set.of("C"))));
  }

  @Test
  void twoWaysToTheSamePlaceAreNoCircle() {
    assertEquals(
        List.of(),
        DependencyCycle.in(Map.of("A", Set.of("B", "C"), "B", Set.of("D"), "C", Set.of("D"))));
  }

  @Test
  void aCircleIsNamedWithoutTheWayToIt() {
    var references =
        new TreeMap<>(
            Map.of("A", Set.of("B"), "B", Set.of("C"), "C", Set.of("D"), "D", Set.of("B")));
    assertEquals(List.of("B", "C", "D", "B"), DependencyCycle.in(references));
  }

  @Test
  void aResourceThatWaitsForItselfIsACircle() {
    assertEquals(List.of("A", "A"), DependencyCycle.in(Map.of("A", Set.of("A"))));
  }
}
