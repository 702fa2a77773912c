package dev.blazon.issuing.pathways;

import dev.blazon.issuing.pathways.PathwayAlignment.Aligned;
import dev.blazon.json.Fault;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.store.Change;
import dev.blazon.store.Decision;
import dev.blazon.store.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Replaces all that is said of a pathway in which nobody has progressed; refused for any other. */
public final class EditPathway {
  private final PathwayVerbs verbs;

  /** Edits pathways as these verbs do. */
  public EditPathway(PathwayVerbs verbs) {
    this.verbs = verbs;
  }

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** There is no such pathway of this issuer. */
    record UnknownPathway() implements Refusal {}

    /** Somebody has progressed in it. */
    record Begun() implements Refusal {}

    /** It is closed, so that nobody completes it any more, and nothing in it is changed. */
    record Closed() implements Refusal {}

    /** It cannot be a pathway like this. */
    record Invalid(List<Fault> faults) implements Refusal {}
  }

  /**
   * Changes it, as {@code by} says: as {@link dev.blazon.lifecycle.Trail} has it.
   *
   * @throws dev.blazon.lifecycle.TooMuchSaid where more would be said of it than can be kept
   */
  public Result<PathwayView, Refusal> edit(
      String issuer, String pathway, PathwayDetails details, String by) {
    return switch (verbs.sound(details)) {
      case Result.Success<PathwayDetails, List<Fault>>(PathwayDetails safe) ->
          verbs.commits().retrying(() -> decide(issuer, pathway, safe, by));
      case Result.Refused<PathwayDetails, List<Fault>>(List<Fault> faults) ->
          new Result.Refused<>(new Refusal.Invalid(faults));
    };
  }

  private Decision<PathwayView, Refusal> decide(
      String issuer, String id, PathwayDetails details, String by) {
    Optional<Pathway> found = verbs.ownedBy(issuer, id);
    if (found.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.UnknownPathway());
    }
    Pathway old = found.get();
    if (old.begunAt() != null) {
      return new Decision.Refuse<>(new Refusal.Begun());
    }
    if (old.closedAt() != null) {
      return new Decision.Refuse<>(new Refusal.Closed());
    }
    return switch (verbs.applied(issuer, details, () -> old.changed(by))) {
      case Result.Refused<Pathway, List<Fault>>(List<Fault> faults) ->
          new Decision.Refuse<>(new Refusal.Invalid(faults));
      case Result.Success<Pathway, List<Fault>>(Pathway edited) -> {
        Aligned badge = verbs.alignment().follow(old, edited, by);
        List<Change> changes = new ArrayList<>(List.of(new Change.ReplacePathway(edited)));
        changes.addAll(PathwayIndex.changed(old, edited));
        changes.addAll(badge.changes());
        yield new Decision.Commit<>(changes, PathwayView.of(edited, badge.aligned(), verbs.urls()));
      }
    };
  }
}
