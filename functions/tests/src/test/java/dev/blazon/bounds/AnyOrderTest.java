package dev.blazon.bounds;

import dev.blazon.bounds.Bodies.Part;
import dev.blazon.tiers.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.jspecify.annotations.Nullable;

/**
 * No sequence of accepted calls makes a later legal call fail. {@code -Djqwik.tries.default=500}
 * tries so many more than CI does.
 */
class AnyOrderTest {
  private static @Nullable Running running;

  private record Running(Functions functions, Path data) {}

  @BeforeContainer
  static void start() throws IOException {
    Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bounds");
    running = new Running(new Functions(data), data);
  }

  @AfterContainer
  static void stop() throws IOException {
    running().functions().close();
    Folders.delete(running().data());
  }

  private static Running running() {
    return Objects.requireNonNull(running, "nothing was started");
  }

  @Property(tries = 10, shrinking = ShrinkingMode.BOUNDED)
  void nothingThatWasAcceptedMakesALaterCallFail(@ForAll("steps") List<Step> steps) {
    World world = new World(running().functions());
    steps.forEach(world::take);
    world.allIsStillPossible();
  }

  @Property(shrinking = ShrinkingMode.BOUNDED)
  @AddLifecycleHook(WhenAsked.class)
  void norInAsManyTriesAsWereAskedFor(@ForAll("steps") List<Step> steps) {
    nothingThatWasAcceptedMakesALaterCallFail(steps);
  }

  /** Skips what would take minutes, unless somebody says how many tries there are to be. */
  static final class WhenAsked implements SkipExecutionHook {
    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
      return System.getProperty("jqwik.tries.default") == null
          ? SkipResult.skip("-Djqwik.tries.default says how often")
          : SkipResult.doNotSkip();
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Arbitraries.frequencyOf(
            Tuple.of(4, define()),
            Tuple.of(4, change()),
            Tuple.of(2, version()),
            Tuple.of(1, changeIssuer()),
            Tuple.of(4, award()),
            Tuple.of(2, awardMany()),
            Tuple.of(2, Arbitraries.just(new Step.Rotate())),
            Tuple.of(1, revoke()),
            Tuple.of(2, endorse()),
            Tuple.of(2, accept()),
            Tuple.of(1, number().map(Step.RevokeEndorsement::new)),
            Tuple.of(1, Arbitraries.just(new Step.Sweep())),
            Tuple.of(1, Arbitraries.just(new Step.Look())))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  private static Arbitrary<Step> define() {
    return Combinators.combine(Arbitraries.of(false, true), part(), filler(), bytes())
        .as(Step.Define::new);
  }

  private static Arbitrary<Step> change() {
    return Combinators.combine(number(), part(), filler(), bytes()).as(Step.Change::new);
  }

  private static Arbitrary<Step> version() {
    return Combinators.combine(number(), Arbitraries.of(false, true), part(), filler(), bytes())
        .as(Step.Version::new);
  }

  private static Arbitrary<Step> changeIssuer() {
    return Combinators.combine(part(), filler(), bytes()).as(Step.ChangeIssuer::new);
  }

  private static Arbitrary<Step> award() {
    return Combinators.combine(number(), filler(), bytes()).as(Step.Award::new);
  }

  private static Arbitrary<Step> awardMany() {
    return Combinators.combine(
            number(), Arbitraries.of(2, 97, 98, 200), Arbitraries.of(Step.Fault.class))
        .as(Step.AwardMany::new);
  }

  private static Arbitrary<Step> revoke() {
    return Combinators.combine(number(), filler()).as(Step.Revoke::new);
  }

  private static Arbitrary<Step> endorse() {
    return Combinators.combine(number(), Arbitraries.of(1, 5, 12), filler(), bytes())
        .as(Step.Endorse::new);
  }

  private static Arbitrary<Step> accept() {
    return Combinators.combine(number(), Arbitraries.of(0, 1, 40)).as(Step.Accept::new);
  }

  private static Arbitrary<Integer> number() {
    return Arbitraries.integers().between(0, 20);
  }

  private static Arbitrary<Part> part() {
    return Arbitraries.of(Part.class);
  }

  private static Arbitrary<Filler> filler() {
    return Arbitraries.of(Filler.class);
  }

  /** Mostly near a bound. */
  private static Arbitrary<Integer> bytes() {
    return Arbitraries.of(0, 30_000, 118_000, 122_000, 200_000, Bodies.LARGEST);
  }
}
