package dev.blazon.page;

import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.LossPolicy;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayBuilder;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.Stage;
import dev.blazon.lifecycle.StageOrder;
import dev.blazon.lifecycle.StepPolicy;
import dev.blazon.lifecycle.Trail;
import java.time.Instant;
import java.util.List;

/** Sample for tests: a pathway of two stages, one of whose badges is of another host. */
public final class SamplePathway {
  /** The id of the pathway. */
  public static final String ID = "pathway".repeat(4).substring(0, 26);

  /** The id of its second badge, of the same issuer. */
  public static final String SECOND = "second".repeat(5).substring(0, 26);

  /** The BadgeClass of another host. */
  public static final String ELSEWHERE = "https://other.example/badges/ropes";

  private SamplePathway() {}

  /** The pathway as it is kept, with these stages. */
  public static Pathway pathway(Stage... stages) {
    return PathwayBuilder.builder()
        .id(ID)
        .issuer(SampleCatalog.ISSUER)
        .name("Master of the harbour")
        .description("From the first knot to the open sea.")
        .image(null)
        .order(StageOrder.IN_ORDER)
        .stages(List.of(stages))
        .completion(SampleCatalog.BADGE)
        .counting(StepPolicy.CURRENT)
        .onLoss(LossPolicy.KEEP)
        .begunAt(null)
        .closedAt(null)
        .previous(null)
        .next(null)
        .createdAt(Instant.parse("2026-11-22T09:00:00Z"))
        .version(1)
        .trail(Trail.UNKNOWN)
        .build();
  }

  /** The same, with two stages. */
  public static Pathway pathway() {
    return pathway(
        new Stage("Knots", "On land", List.of(ours(SECOND)), 1),
        new Stage(
            "Ropes",
            null,
            List.of(ours("gone".repeat(7).substring(0, 26)), elsewhere("Splicing")),
            1));
  }

  /** A badge of the sample issuer. */
  public static PathwayStep ours(String badge) {
    return new PathwayStep.Ours(badge, badge, SampleCatalog.ISSUER);
  }

  /** A badge of another host. */
  public static PathwayStep elsewhere(String name) {
    return new PathwayStep.Elsewhere(ELSEWHERE, name);
  }

  /** A badge of the sample issuer as it is kept. */
  public static BadgeRecord badge(String id) {
    return SampleCatalog.badge(id, SampleAward.badgeClass(), null, SampleCatalog.PNG);
  }

  /** The page of a pathway whose badges are shown as these. */
  static PathwayPage page(Pathway pathway, StageShown... stages) {
    return PathwayPageBuilder.builder()
        .pathway(pathway)
        .owner(SampleCatalog.issuer(SampleAward.profile()))
        .stages(List.of(stages))
        .goal(shown("Harbour master"))
        .previous(null)
        .next(null)
        .urls(SampleAward.URLS)
        .build();
  }

  /** The page of the pathway of two stages. */
  static PathwayPage page(Pathway pathway) {
    return page(
        pathway,
        new StageShown(1, "Knots", "On land", 1, List.of(shown("Bowline"))),
        new StageShown(
            2,
            "Ropes",
            null,
            1,
            List.of(new StepShown.Gone(), new StepShown.Elsewhere(ELSEWHERE, "Splicing"))));
  }

  /** A badge of ours that is called like this. */
  static StepShown shown(String name) {
    BadgeTile tile =
        new BadgeTile(
            "/badges/" + SECOND + "/view",
            name,
            "What it stands for",
            "1",
            null,
            "/badges/" + SECOND + "/image");
    return new StepShown.Ours(
        SECOND, tile, "Harbour College", "/issuers/" + SampleCatalog.ISSUER + "/view");
  }
}
