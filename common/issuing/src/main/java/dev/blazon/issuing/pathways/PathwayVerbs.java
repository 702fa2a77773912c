package dev.blazon.issuing.pathways;

import dev.blazon.issuing.ImageCheck;
import dev.blazon.json.Fault;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayBuilder;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.store.CatalogStore;
import dev.blazon.store.Commits;
import dev.blazon.store.CreationTimes;
import dev.blazon.store.PathwayStore;
import dev.blazon.store.Result;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the verbs of pathways share: where they read and write, and how what a request describes
 * becomes a pathway.
 *
 * @param images checks pictures
 */
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
    return Ids.parse(pathway)
        .flatMap(pathways::pathway)
        .filter(found -> found.issuer().equals(issuer));
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
   * The pathway as it becomes, but for its version.
   *
   * @param issuer whose it is
   * @param before what it is otherwise
   * @return or what is wrong with the details
   * @throws dev.blazon.lifecycle.TooMuchSaid where more would be said of it than can be kept
   */
  Result<Pathway, List<Fault>> applied(
      String issuer, PathwayDetails details, PathwayBuilder before) {
    return new PathwayRules(catalog, urls)
        .check(issuer, details)
        .map(
            found -> {
              Pathway pathway =
                  before
                      .name(details.name())
                      .description(details.description())
                      .image(details.image())
                      .order(details.order())
                      .stages(found.stages())
                      .completion(idOf(found))
                      .counting(details.counting())
                      .onLoss(details.onLoss())
                      .build();
              PathwaySaid.check(pathway);
              return pathway;
            });
  }

  private static @Nullable String idOf(PathwayRules.Found found) {
    return found.completion() == null ? null : found.completion().id();
  }
}
