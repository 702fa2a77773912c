package dev.blazon.issuing.pathways;

import dev.blazon.lifecycle.Pathway;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.PathwayStore;
import dev.blazon.store.Result;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Marks a pathway as begun, from when on it cannot be changed. */
final class BeginPathway {
  private final PathwayStore pathways;
  private final Commits commits;
  private final InstantSource time;

  BeginPathway(PathwayStore pathways, Commits commits, InstantSource time) {
    this.pathways = pathways;
    this.commits = commits;
    this.time = time;
  }

  /** Nothing is left of the pathway. */
  private record Removed() {}

  /** The pathway as it is then; empty where it was removed meanwhile. */
  Optional<Pathway> begin(String pathway) {
    return switch (commits.<Pathway, Removed>retrying(() -> decide(pathway))) {
      case Result.Success<Pathway, Removed>(Pathway begun) -> Optional.of(begun);
      case Result.Refused<Pathway, Removed> _ -> Optional.empty();
    };
  }

  private Decision<Pathway, Removed> decide(String id) {
    Optional<Pathway> found = pathways.pathway(id);
    if (found.isEmpty()) {
      return new Decision.Refuse<>(new Removed());
    }
    Pathway pathway = found.get();
    if (pathway.begunAt() != null || pathway.closedAt() != null) {
      return new Decision.Unchanged<>(pathway);
    }
    Pathway begun = pathway.begun(time.instant());
    return new Decision.Commit<>(List.of(new Change.ReplacePathway(begun)), begun);
  }
}
