package dev.blazon.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.scale.Simulation.Load;
import dev.blazon.scale.Simulation.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where DynamoDB refuses what is too much, the system slows down and loses nothing. */
class LaunchDayIT {
  @TempDir private static Path data;

  @Test
  void whatIsTooMuchIsDoneLaterOrNotAtAllAndNeverTwice() throws IOException, InterruptedException {
    Load load = new Load(Duration.ofSeconds(6), 8, 4, 1, 33, 2, 10);
    Outcome outcome =
        new Simulation(load).run(Path.of("..", "..", "template.yaml").toAbsolutePath(), data);
    assertEquals(List.of(), outcome.faults());
    // Otherwise it says nothing.
    assertTrue(outcome.refused() > 0, () -> outcome.told().toString());
  }
}
