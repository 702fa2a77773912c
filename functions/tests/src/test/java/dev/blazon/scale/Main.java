package dev.blazon.scale;

import dev.blazon.scale.Simulation.Load;
import dev.blazon.scale.Simulation.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Runs the {@link Simulation} for minutes, and prints its figures: a partition has a part of what
 * DynamoDB gives it, because one machine awards a few in a second.
 */
public final class Main {
  /** What DynamoDB gives a partition: write units a second. */
  private static final double PUBLISHED = 1_000;

  private Main() {}

  /**
   * Runs it, and ends with 1 where something was lost or doubled.
   *
   * @param arguments the template, a folder, how many seconds are asked for, and by how much the
   *     units of a partition are divided
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path data = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[1])), "data");
    Load load =
        new Load(
            Duration.ofSeconds(Long.parseLong(arguments[2])),
            PUBLISHED / Double.parseDouble(arguments[3]),
            6,
            1,
            100,
            3,
            100);
    Outcome outcome = new Simulation(load).run(Path.of(arguments[0]), data);
    outcome.told().forEach(System.out::println);
    outcome.faults().forEach(System.out::println);
    System.out.println(outcome.faults().isEmpty() ? "nothing lost, nothing doubled" : "FAILED");
    System.exit(outcome.faults().isEmpty() ? 0 : 1);
  }
}
