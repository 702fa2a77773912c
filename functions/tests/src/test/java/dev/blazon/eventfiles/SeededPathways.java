package dev.blazon.eventfiles;

import dev.blazon.lifecycle.LossPolicy;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayBuilder;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.Stage;
import dev.blazon.lifecycle.StageOrder;
import dev.blazon.lifecycle.StepPolicy;
import dev.blazon.lifecycle.Trail;
import dev.blazon.store.Change;
import java.time.Instant;
import java.util.List;

/**
 * The pathways that the sample events speak of: one that nobody has begun, and one that is begun.
 */
final class SeededPathways {
  private static final Instant MADE = Instant.parse("2026-11-22T09:00:00Z");

  private SeededPathways() {}

  static List<Change> all() {
    Pathway plain = pathway("examplepathway", MADE);
    return List.of(
        new Change.AddPathway(plain),
        new Change.AddPathwayStep(EventsSeed.BADGE, plain.id()),
        new Change.AddPathway(
            PathwayBuilder.builder(pathway("examplebegunpathway", MADE.plusSeconds(60)))
                .begunAt(MADE.plusSeconds(120))
                .build()));
  }

  private static Pathway pathway(String name, Instant made) {
    return PathwayBuilder.builder()
        .id(EventsSeed.id(name))
        .issuer(EventsSeed.ISSUER)
        .name("Welder")
        .description("From the first seam to the workshop")
        .image(null)
        .order(StageOrder.IN_ORDER)
        .stages(
            List.of(
                new Stage(
                    "Basics",
                    null,
                    List.of(
                        new PathwayStep.Ours(
                            EventsSeed.BADGE, EventsSeed.BADGE, EventsSeed.ISSUER)),
                    1)))
        .completion(EventsSeed.id("examplesignedbadge"))
        .counting(StepPolicy.CURRENT)
        .onLoss(LossPolicy.KEEP)
        .begunAt(null)
        .closedAt(null)
        .previous(null)
        .next(null)
        .createdAt(made)
        .version(1)
        .trail(Trail.of("exampleapikey"))
        .build();
  }
}
