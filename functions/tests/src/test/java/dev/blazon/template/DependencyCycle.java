package dev.blazon.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds resources of the template that depend on one another in a circle. CloudFormation refuses
 * them, and no linter says so beforehand.
 */
final class DependencyCycle {

  private final Map<String, Set<String>> references;
  private final Set<String> cleared = new HashSet<>();
  private final Deque<String> path = new ArrayDeque<>();

  private DependencyCycle(Map<String, Set<String>> references) {
    this.references = references;
  }

  /**
   * Finds a circle.
   *
   * @param references what each name refers to
   * @return the names along the first circle found, from a name to the same name; empty where there
   *     is none
   */
  static List<String> in(Map<String, Set<String>> references) {
    var search = new DependencyCycle(references);
    for (String start : references.keySet()) {
      List<String> found = search.from(start);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<String> from(String name) {
    if (cleared.contains(name)) {
      return List.of();
    }
    if (path.contains(name)) {
      var circle = new ArrayList<>(path);
      circle.subList(0, circle.indexOf(name)).clear();
      circle.add(name);
      return circle;
    }
    path.addLast(name);
    for (String next : references.getOrDefault(name, Set.of())) {
      List<String> found = from(next);
      if (!found.isEmpty()) {
        return found;
      }
    }
    path.removeLast();
    cleared.add(name);
    return List.of();
  }
}
