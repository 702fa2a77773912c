package dev.blazon.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.tiers.Fuzzer;
import dev.blazon.tiers.Machine;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import dev.blazon.tiers.UnavailableException;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A fuzzer finds nothing in the time that it is given. */
@RequiresTier(Tier.FUZZING)
@Execution(ExecutionMode.CONCURRENT)
class FuzzIT {
  /** Far below what a slow machine does, and far above what a broken run would do. */
  private static final int FEWEST_RUNS_A_SECOND = 5;

  @ParameterizedTest
  @EnumSource(FuzzTarget.class)
  void nothingIsFound(FuzzTarget target) throws UnavailableException {
    Fuzzer fuzzer = Fuzzer.find();

    Fuzzer.Result result = fuzzer.run(target.type(), target.seeds(Machine.project()));

    System.out.printf(
        "fuzz target %s: %d inputs in %d s%n", target, result.runs(), fuzzer.seconds());
    assertTrue(
        result.clean(),
        () -> "save the input under " + target.seeds(Machine.project()) + "\n" + result.report());
    assertTrue(result.instrumented(), "nothing of ours was instrumented");
    assertTrue(
        result.runs() >= (long) FEWEST_RUNS_A_SECOND * fuzzer.seconds(),
        () -> "no more than " + result.runs() + " inputs were tried");
  }
}
