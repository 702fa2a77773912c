package dev.blazon.issuing.pathways;

import dev.blazon.issuing.pathways.MakePathway.Made;
import dev.blazon.json.Fault;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.Trail;
import dev.blazon.store.Answer;
import dev.blazon.store.Change;
import dev.blazon.store.Decision;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the next version of a pathway in which somebody has progressed: a new pathway, which names
 * the one before and is named by it. That goes on until it is closed.
 */
public final class VersionPathway {
  private final PathwayVerbs verbs;

  /** Makes versions as these verbs do. */
  public VersionPathway(PathwayVerbs verbs) {
    this.verbs = verbs;
  }

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** There is no such pathway of this issuer. */
    record UnknownPathway() implements Refusal {}

    /** Nobody has progressed in it: it can be edited. */
    record NotBegun() implements Refusal {}

    /**
     * It has a next version already.
     *
     * @param next the id of that
     */
    record Superseded(String next) implements Refusal {}

    /** The issuer has {@link Pathway#MOST} open ones. */
    record TooMany() implements Refusal {}

    /** It cannot be a pathway like this. */
    record Invalid(List<Fault> faults) implements Refusal {}
  }

  /**
   * Makes it, as {@code by} says: as {@link Trail} has it.
   *
   * @param details all that is said of it; nothing is taken over
   * @throws dev.blazon.lifecycle.TooMuchSaid where more is said of it than can be kept
   */
  public Result<Answer<Made>, Refusal> version(
      String issuer,
      String pathway,
      PathwayDetails details,
      String by,
      @Nullable RepeatableRequest request) {
    return switch (verbs.sound(details)) {
      case Result.Success<PathwayDetails, List<Fault>>(PathwayDetails safe) ->
          verbs.commits().once(request, () -> decide(issuer, pathway, safe, by));
      case Result.Refused<PathwayDetails, List<Fault>>(List<Fault> faults) ->
          new Result.Refused<>(new Refusal.Invalid(faults));
    };
  }

  private Decision<Made, Refusal> decide(
      String issuer, String id, PathwayDetails details, String by) {
    Optional<Pathway> found = verbs.ownedBy(issuer, id);
    if (found.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.UnknownPathway());
    }
    Pathway old = found.get();
    String next = old.next();
    if (next != null) {
      return new Decision.Refuse<>(new Refusal.Superseded(next));
    }
    if (old.begunAt() == null) {
      return new Decision.Refuse<>(new Refusal.NotBegun());
    }
    if (PathwayIndex.isFull(verbs.pathways(), issuer)) {
      return new Decision.Refuse<>(new Refusal.TooMany());
    }
    return switch (verbs.applied(
        issuer, details, () -> verbs.fresh(issuer, old.id(), details, by))) {
      case Result.Refused<Pathway, List<Fault>>(List<Fault> faults) ->
          new Decision.Refuse<>(new Refusal.Invalid(faults));
      case Result.Success<Pathway, List<Fault>>(Pathway made) -> {
        PathwayVerbs.Added added = verbs.added(made, by);
        List<Change> changes = new ArrayList<>(added.changes());
        changes.add(new Change.ReplacePathway(old.followedBy(made.id(), by)));
        yield new Decision.Commit<>(changes, added.made());
      }
    };
  }
}
