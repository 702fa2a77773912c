package dev.blazon.costs;

import dev.blazon.bounds.Bodies;
import dev.blazon.bounds.Bodies.Part;
import dev.blazon.bounds.Filler;
import dev.blazon.bounds.Functions;
import dev.blazon.bounds.Functions.Call;
import dev.blazon.bounds.Step;
import dev.blazon.bounds.World;
import dev.blazon.lifecycle.Bounds;
import dev.blazon.lifecycle.Lengths;
import dev.blazon.lifecycle.LossPolicy;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayBuilder;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.Stage;
import dev.blazon.lifecycle.StageOrder;
import dev.blazon.lifecycle.StepPolicy;
import dev.blazon.lifecycle.Trail;
import dev.blazon.store.Change;
import java.util.List;
import java.util.stream.IntStream;

/** A pathway of as many of the largest badges as one can have, and one of a single badge. */
final class OwnPathways {
  private final Functions functions;
  private final World world;
  private final String full;
  private final String small;

  OwnPathways(Functions functions) {
    this.functions = functions;
    world = new World(functions);
    for (int i = 0; i < Pathway.MOST_STEPS; i++) {
      world.take(new Step.Define(false, Part.ALIGNMENT, Filler.QUOTE, Bodies.LARGEST));
    }
    String head = "data:image/png;base64,";
    full =
        kept(
            IntStream.range(0, Pathway.MOST_STAGES)
                .mapToObj(at -> stage(world.badges().subList(2 * at, 2 * at + 2)))
                .toList(),
            head + "A".repeat((Bounds.BANNER - head.length()) / 4 * 4));
    small = kept(List.of(stage(world.badges().subList(0, 1))), head + "AAAA");
  }

  private Stage stage(List<String> badges) {
    return new Stage(
        "\"".repeat(Lengths.NAME),
        "\"".repeat(Lengths.DESCRIPTION),
        badges.stream().map(this::step).toList(),
        1);
  }

  private PathwayStep step(String badge) {
    return new PathwayStep.Ours(badge, badge, world.issuer());
  }

  private String kept(List<Stage> stages, String image) {
    Pathway pathway =
        PathwayBuilder.builder()
            .id(functions.platform().ids().next())
            .issuer(world.issuer())
            .name("\"".repeat(Lengths.NAME))
            .description("\"".repeat(Lengths.DESCRIPTION))
            .image(image)
            .order(StageOrder.IN_ORDER)
            .stages(stages)
            .completion(world.badges().getFirst())
            .counting(StepPolicy.CURRENT)
            .onLoss(LossPolicy.KEEP)
            .begunAt(null)
            .closedAt(null)
            .previous(null)
            .next(null)
            .createdAt(functions.clock().instant())
            .version(1)
            .trail(Trail.UNKNOWN)
            .build();
    functions.platform().transactions().commit(List.of(new Change.AddPathway(pathway)), null);
    return pathway.id();
  }

  /** The issuer of the pathways and of their badges. */
  String issuer() {
    return world.issuer();
  }

  /** The badges of the full one. */
  List<String> badges() {
    return world.badges();
  }

  /** The steps of the full one. */
  List<PathwayStep> steps() {
    return badges().stream().map(this::step).toList();
  }

  /** The id of the full one. */
  String full() {
    return full;
  }

  /** What anybody sees of one. */
  Call shown(String route, boolean large) {
    return functions
        .call(route, "")
        .header("accept-encoding", "gzip")
        .at("pathway", large ? full : small);
  }
}
