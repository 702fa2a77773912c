package dev.blazon.issuing.pathways;

import dev.blazon.lifecycle.Pathway;
import dev.blazon.store.Change;
import dev.blazon.store.Decision;
import dev.blazon.store.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Closes a pathway, so that nobody completes it any more, for good. Its page stays, and so does
 * what was awarded for completing it, whatever becomes of a step. Closing it again changes nothing.
 */
public final class ClosePathway {
  private final PathwayVerbs verbs;

  /** Closes pathways as these verbs do. */
  public ClosePathway(PathwayVerbs verbs) {
    this.verbs = verbs;
  }

  /** There is no such pathway of this issuer. */
  public record UnknownPathway() {}

  /** Closes it, as {@code by} says: as {@link dev.blazon.lifecycle.Trail} has it. */
  public Result<PathwayView, UnknownPathway> close(String issuer, String pathway, String by) {
    return verbs.commits().retrying(() -> decide(issuer, pathway, by));
  }

  private Decision<PathwayView, UnknownPathway> decide(String issuer, String id, String by) {
    Optional<Pathway> found = verbs.ownedBy(issuer, id);
    if (found.isEmpty()) {
      return new Decision.Refuse<>(new UnknownPathway());
    }
    Pathway open = found.get();
    if (open.closedAt() != null) {
      return new Decision.Unchanged<>(verbs.view(open));
    }
    Pathway closed = open.closed(verbs.time().instant(), by);
    List<Change> changes = new ArrayList<>(List.of(new Change.ReplacePathway(closed)));
    changes.addAll(PathwayIndex.removed(open));
    return new Decision.Commit<>(changes, verbs.view(closed));
  }
}
