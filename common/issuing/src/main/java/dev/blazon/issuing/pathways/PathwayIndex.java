package dev.blazon.issuing.pathways;

import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwaySummary;
import dev.blazon.store.Change;
import dev.blazon.store.PathwayStore;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The changes by which an open pathway is found by each of its {@link Pathway#keys}, and listed
 * among the open ones of its issuer.
 */
final class PathwayIndex {
  private PathwayIndex() {}

  /** Whether an issuer has as many open pathways as it may. */
  static boolean isFull(PathwayStore pathways, String issuer) {
    return pathways.open(issuer).size() >= Pathway.MOST;
  }

  /** Has a new one be found, and listed. */
  static List<Change> added(Pathway pathway) {
    return Stream.<Change>concat(
            Stream.of(listed(pathway)),
            pathway.keys().stream().map(key -> new Change.AddPathwayStep(key, pathway.id())))
        .toList();
  }

  /** Has one not be found any more, nor listed. */
  static List<Change> removed(Pathway pathway) {
    return Stream.<Change>concat(
            Stream.of(new Change.RemovePathwaySummary(pathway.issuer(), pathway.id())),
            pathway.keys().stream().map(key -> new Change.RemovePathwayStep(key, pathway.id())))
        .toList();
  }

  /** Has an open one be found and listed as it is after a change, and no more as it was. */
  static List<Change> changed(Pathway before, Pathway after) {
    Set<String> old = Set.copyOf(before.keys());
    Set<String> now = Set.copyOf(after.keys());
    return Stream.<Stream<Change>>of(
            Stream.of(listed(after)),
            old.stream()
                .filter(key -> !now.contains(key))
                .map(key -> new Change.RemovePathwayStep(key, after.id())),
            now.stream()
                .filter(key -> !old.contains(key))
                .map(key -> new Change.AddPathwayStep(key, after.id())))
        .flatMap(changes -> changes)
        .toList();
  }

  private static Change listed(Pathway pathway) {
    return new Change.KeepPathwaySummary(pathway.issuer(), PathwaySummary.of(pathway));
  }
}
