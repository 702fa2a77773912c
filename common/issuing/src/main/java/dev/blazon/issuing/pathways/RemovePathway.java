package dev.blazon.issuing.pathways;

import dev.blazon.issuing.pathways.PathwayAlignment.Aligned;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.store.Change;
import dev.blazon.store.Decision;
import dev.blazon.store.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Removes a pathway in which nobody has progressed; refused for any other. */
public final class RemovePathway {
  private final PathwayVerbs verbs;

  /** Removes pathways as these verbs do. */
  public RemovePathway(PathwayVerbs verbs) {
    this.verbs = verbs;
  }

  /** The pathway is gone, and from a badge that was never awarded the alignment to it. */
  public record Removed() {}

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** There is no such pathway of this issuer. */
    record UnknownPathway() implements Refusal {}

    /** Somebody has progressed in it. */
    record Begun() implements Refusal {}
  }

  /** Removes it, as {@code by} says: as {@link dev.blazon.lifecycle.Trail} has it. */
  public Result<Removed, Refusal> remove(String issuer, String pathway, String by) {
    return verbs.commits().retrying(() -> decide(issuer, pathway, by));
  }

  private Decision<Removed, Refusal> decide(String issuer, String id, String by) {
    Optional<Pathway> found = verbs.ownedBy(issuer, id);
    if (found.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.UnknownPathway());
    }
    Pathway pathway = found.get();
    if (pathway.begunAt() != null) {
      return new Decision.Refuse<>(new Refusal.Begun());
    }
    Aligned badge = verbs.alignment().follow(pathway, null, by);
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.RemovePathway(pathway.id(), pathway.version()));
    changes.addAll(PathwayIndex.removed(pathway));
    changes.addAll(badge.changes());
    previous(pathway, by).ifPresent(changes::add);
    return new Decision.Commit<>(changes, new Removed());
  }

  /** The version before has no next one any more, and can have another. */
  private Optional<Change> previous(Pathway pathway, String by) {
    return Optional.ofNullable(pathway.previous())
        .flatMap(verbs.pathways()::pathway)
        .map(before -> new Change.ReplacePathway(before.changed(by).next(null).build()));
  }
}
