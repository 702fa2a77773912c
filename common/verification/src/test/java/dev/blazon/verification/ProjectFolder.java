package dev.blazon.verification;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Finds the project's folder on this machine, for tests that read its files. */
public final class ProjectFolder {
  private ProjectFolder() {}

  /**
   * The folder that holds {@code .ci}, from wherever inside the tests were started.
   *
   * @throws IllegalStateException where they were started outside
   */
  public static Path find() {
    Path start = Path.of("").toAbsolutePath();
    return Stream.iterate(start, folder -> folder != null, Path::getParent)
        .filter(folder -> Files.isDirectory(folder.resolve(".ci")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(start + " is not inside the project"));
  }
}
