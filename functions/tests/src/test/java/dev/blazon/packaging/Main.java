package dev.blazon.packaging;

import dev.blazon.tiers.Folders;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the fast packaging of every function that has one: {@code mvn -q -Pfast}. */
public final class Main {
  private Main() {}

  /** Leaves each in {@code target/fast} of its module, and the template in {@code target}. */
  public static void main(String[] none) throws Exception {
    Path folder = Files.createTempDirectory("blazon-fast-aws");
    try (PlayedAws aws = PlayedAws.open(folder)) {
      FastBuild.run(aws.environment()).forEach(made -> System.out.println(made.folder()));
    } finally {
      Folders.delete(folder);
    }
    // DynamoDB Local leaves threads behind.
    System.exit(0);
  }
}
