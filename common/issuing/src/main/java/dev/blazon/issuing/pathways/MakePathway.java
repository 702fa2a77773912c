package dev.blazon.issuing.pathways;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blazon.json.Fault;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Trail;
import dev.blazon.store.Answer;
import dev.blazon.store.Decision;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a pathway of an issuer: badges of any issuer that lead to a goal, stage by stage. */
public final class MakePathway {
  private final PathwayVerbs verbs;

  /** Makes pathways as these verbs do. */
  public MakePathway(PathwayVerbs verbs) {
    this.verbs = verbs;
  }

  /**
   * What is answered of a pathway, or of a next version, that was made.
   *
   * @param id its id
   * @param page the URL of its page for people
   * @param aligned whether the badge for completing it names it by {@code alignment}: false for one
   *     that was awarded before, and so cannot be changed; null where it has no such badge
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Made(String id, String page, @Nullable Boolean aligned) {
    static Made of(Pathway pathway, @Nullable Boolean aligned, PublicUrls urls) {
      return new Made(pathway.id(), urls.of(new Place.PathwayPage(pathway.id())), aligned);
    }
  }

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** There is no such issuer. */
    record UnknownIssuer() implements Refusal {}

    /** The issuer has {@link Pathway#MOST} open ones. */
    record TooMany() implements Refusal {}

    /** It cannot be a pathway like this. */
    record Invalid(List<Fault> faults) implements Refusal {}
  }

  /**
   * Makes it, as {@code by} says: as {@link Trail} has it.
   *
   * @throws dev.blazon.lifecycle.TooMuchSaid where more is said of it than can be kept
   */
  public Result<Answer<Made>, Refusal> make(
      String issuer, PathwayDetails details, String by, @Nullable RepeatableRequest request) {
    return switch (verbs.sound(details)) {
      case Result.Success<PathwayDetails, List<Fault>>(PathwayDetails safe) ->
          verbs.commits().once(request, () -> decide(issuer, safe, by));
      case Result.Refused<PathwayDetails, List<Fault>>(List<Fault> faults) ->
          new Result.Refused<>(new Refusal.Invalid(faults));
    };
  }

  private Decision<Made, Refusal> decide(String issuer, PathwayDetails details, String by) {
    if (!Ids.isId(issuer) || verbs.catalog().issuer(issuer).isEmpty()) {
      return new Decision.Refuse<>(new Refusal.UnknownIssuer());
    }
    if (PathwayIndex.isFull(verbs.pathways(), issuer)) {
      return new Decision.Refuse<>(new Refusal.TooMany());
    }
    return switch (verbs.applied(issuer, details, () -> verbs.fresh(issuer, null, details, by))) {
      case Result.Refused<Pathway, List<Fault>>(List<Fault> faults) ->
          new Decision.Refuse<>(new Refusal.Invalid(faults));
      case Result.Success<Pathway, List<Fault>>(Pathway pathway) -> {
        PathwayVerbs.Added added = verbs.added(pathway, by);
        yield new Decision.Commit<>(added.changes(), added.made());
      }
    };
  }
}
