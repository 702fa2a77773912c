package dev.blazon.eventfiles;

import dev.blazon.lifecycle.LossPolicy;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayBuilder;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.PathwaySummary;
import dev.blazon.lifecycle.Plan;
import dev.blazon.lifecycle.PlanBuilder;
import dev.blazon.lifecycle.Stage;
import dev.blazon.lifecycle.StageOrder;
import dev.blazon.lifecycle.StepPolicy;
import dev.blazon.lifecycle.Trail;
import dev.blazon.store.Change;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the pathways that the sample events speak of, of two stages, with badges of the example
 * issuer and one of another host, and a badge at the end: one that nobody has begun, one that is
 * begun, and one that is removed; and the plan of somebody who follows the first.
 */
final class SeededPathways {
  private static final Instant MADE = Instant.parse("2026-11-22T09:00:00Z");
  private static final String ID = EventsSeed.id("examplepathway");
  private static final PathwayStep WELDING =
      new PathwayStep.Ours(EventsSeed.BADGE, EventsSeed.BADGE, EventsSeed.ISSUER);
  private static final PathwayStep SIGNED =
      new PathwayStep.Ours(
          EventsSeed.id("examplesignedbadge"),
          EventsSeed.id("examplesignedbadge"),
          EventsSeed.ISSUER);
  private static final PathwayStep ELSEWHERE =
      new PathwayStep.Elsewhere("https://other.example/badges/ropes", "Ropes");

  private SeededPathways() {}

  /**
   * All that is kept of them.
   *
   * @param image the picture of the first
   */
  static List<Change> all(String image) {
    return Stream.<Change>concat(
            Stream.of(
                new Change.AddPathway(pathway(image)),
                new Change.AddPathway(
                    PathwayBuilder.builder(pathway(image))
                        .id(EventsSeed.id("examplebegunpathway"))
                        .image(null)
                        .begunAt(MADE.plusSeconds(120))
                        .createdAt(MADE.plusSeconds(60))
                        .build()),
                new Change.AddPathway(
                    PathwayBuilder.builder(pathway(image))
                        .id(EventsSeed.id("exampleidlepathway"))
                        .image(null)
                        .createdAt(MADE.minusSeconds(60))
                        .build())),
            Stream.concat(
                pathway(image).keys().stream().map(key -> new Change.AddPathwayStep(key, ID)),
                Stream.of(
                    new Change.KeepPathwaySummary(
                        EventsSeed.ISSUER, PathwaySummary.of(pathway(image))),
                    new Change.KeepPlan(following()))))
        .toList();
  }

  /** The plan of somebody who follows the first of them. */
  private static Plan following() {
    return PlanBuilder.builder()
        .id(EventsSeed.id("examplefollowingplan"))
        .learner("a digest")
        .title("Welder")
        .pathway(ID)
        .wants(List.of())
        .shared(false)
        .reached(List.of())
        .createdAt(MADE)
        .changedAt(MADE)
        .version(1)
        .build();
  }

  /**
   * The first of them.
   *
   * @param image its picture
   */
  static Pathway pathway(String image) {
    return PathwayBuilder.builder()
        .id(ID)
        .issuer(EventsSeed.ISSUER)
        .name("Welder")
        .description("From the first seam to the certificate.")
        .image(image)
        .order(StageOrder.IN_ORDER)
        .stages(
            List.of(
                new Stage("Basics", null, List.of(WELDING), 1),
                new Stage("Practice", "On a real ship", List.of(SIGNED, ELSEWHERE), 1)))
        .completion(EventsSeed.RENEWABLE)
        .counting(StepPolicy.CURRENT)
        .onLoss(LossPolicy.KEEP)
        .begunAt(null)
        .closedAt(null)
        .previous(null)
        .next(null)
        .createdAt(MADE)
        .version(1)
        .trail(Trail.of(EventsSeed.KEY))
        .build();
  }
}
