package dev.blazon.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.verification.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every target holds for each of its seeds, which what a fuzzer has found has become. */
class FuzzSeedsTest {
  @ParameterizedTest
  @EnumSource(FuzzTarget.class)
  void holdsForEachSeed(FuzzTarget target) throws IOException {
    List<Path> seeds;
    try (Stream<Path> files = Files.walk(target.seeds(ProjectFolder.find()))) {
      seeds = files.filter(Files::isRegularFile).sorted().toList();
    }
    assertTrue(seeds.size() >= 5, () -> "there are " + seeds.size() + " seeds of " + target);
    for (Path seed : seeds) {
      byte[] input = Files.readAllBytes(seed);
      hold(target, seed.toString(), input);
    }
  }

  @TestFactory
  Stream<DynamicTest> holdsForWhatIsTooLargeForAFile() {
    return Map.of(
            FuzzTarget.PNG, HostileInputs.pngs(),
            FuzzTarget.SVG, HostileInputs.svgs(),
            FuzzTarget.JWS, HostileInputs.tokens(),
            FuzzTarget.JSON, HostileInputs.documents(),
            FuzzTarget.URL, HostileInputs.answers())
        .entrySet()
        .stream()
        .flatMap(
            inputs ->
                inputs.getValue().entrySet().stream()
                    .map(
                        input ->
                            DynamicTest.dynamicTest(
                                inputs.getKey() + ": " + input.getKey(),
                                () -> inputs.getKey().run(input.getValue()))));
  }

  /** Names the seed, for what a target throws speaks of no file. */
  private static void hold(FuzzTarget target, String seed, byte[] input) {
    try {
      target.run(input);
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError(seed + ": " + e, e);
    }
  }
}
