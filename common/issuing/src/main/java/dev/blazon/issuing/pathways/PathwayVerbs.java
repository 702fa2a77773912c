package dev.blazon.issuing.pathways;

import dev.blazon.issuing.ImageCheck;
import dev.blazon.issuing.Said;
import dev.blazon.issuing.pathways.MakePathway.Made;
import dev.blazon.issuing.pathways.PathwayAlignment.Aligned;
import dev.blazon.json.Fault;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayBuilder;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Trail;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.CreationTimes;
import dev.blazon.store.PathwayStore;
import dev.blazon.store.Result;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the verbs of pathways share: where they read and write, and how what a request describes
 * becomes a pathway.
 *
 * @param images checks pictures
 */
@RecordBuilder
public record PathwayVerbs(
    CatalogStore catalog,
    PathwayStore pathways,
    Commits commits,
    Ids ids,
    PublicUrls urls,
    CreationTimes creationTimes,
    InstantSource time,
    ImageCheck images) {
  /** A pathway of an issuer; another's is as unknown as one that does not exist. */
  Optional<Pathway> ownedBy(String issuer, String pathway) {
    return pathways.ownedPathway(issuer, pathway);
  }

  /** A pathway as its issuer is answered, with whether the badge for completing it names it. */
  PathwayView view(Pathway pathway) {
    return PathwayView.of(pathway, alignment().isAligned(pathway), urls);
  }

  PathwayAlignment alignment() {
    return new PathwayAlignment(catalog, urls);
  }

  /**
   * The details with a picture that can be published, or what is wrong with them that can be told
   * without looking anything up.
   */
  Result<PathwayDetails, List<Fault>> sound(PathwayDetails details) {
    List<Fault> faults = PathwayRules.bounds(details);
    return faults.isEmpty() ? PathwayImages.checked(details, images) : new Result.Refused<>(faults);
  }

  /**
   * The pathway as the details have it.
   *
   * @param issuer whose it is
   * @param before begins it, with what else is true of it; asked where nothing is wrong alone
   * @return or what is wrong with the details
   * @throws dev.blazon.lifecycle.TooMuchSaid where more would be said of it than can be kept
   */
  Result<Pathway, List<Fault>> applied(
      String issuer, PathwayDetails details, Supplier<PathwayBuilder> before) {
    return new PathwayRules(catalog, urls)
        .check(issuer, details)
        .map(
            stages -> {
              Pathway pathway =
                  before
                      .get()
                      .name(details.name())
                      .description(details.description())
                      .image(details.image())
                      .order(details.order())
                      .stages(stages)
                      .completion(details.completion())
                      .counting(details.counting())
                      .onLoss(details.onLoss())
                      .build();
              Said.check(pathway);
              return pathway;
            });
  }

  /**
   * What is written for a pathway that is made, and what is answered.
   *
   * @param changes adds it, has it found, and has the badge for completing it name it
   */
  record Added(List<Change> changes, Made made) {}

  /**
   * Prepares to write a new pathway.
   *
   * @param by who makes it, as {@link Trail} has it
   */
  Added added(Pathway pathway, String by) {
    Aligned badge = alignment().follow(null, pathway, by);
    List<Change> changes = new ArrayList<>(List.of(new Change.AddPathway(pathway)));
    changes.addAll(PathwayIndex.added(pathway));
    changes.addAll(badge.changes());
    return new Added(changes, Made.of(pathway, badge.aligned(), urls));
  }

  /**
   * A new pathway of what was said of it, which has no badges yet.
   *
   * @param issuer whose it is to be
   * @param previous the id of the version before; null where it is the first
   * @param by who makes it, as {@link Trail} has it
   */
  PathwayBuilder fresh(
      String issuer, @Nullable String previous, PathwayDetails details, String by) {
    return PathwayBuilder.builder()
        .id(ids.next())
        .issuer(issuer)
        .name(details.name())
        .description(details.description())
        .image(details.image())
        .order(details.order())
        .stages(List.of())
        .completion(null)
        .counting(details.counting())
        .onLoss(details.onLoss())
        .begunAt(null)
        .closedAt(null)
        .previous(previous)
        .next(null)
        .createdAt(creationTimes.next(issuer, time.instant()))
        .version(1)
        .trail(Trail.of(by));
  }
}
