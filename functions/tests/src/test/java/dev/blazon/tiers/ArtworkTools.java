package dev.blazon.tiers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Objects;

/**
 * Installs sharp and resvg-js, with which others compose images and which a benchmark compares, in
 * the versions of {@code artwork-tools/package-lock.json}.
 *
 * @param node the program that runs them
 * @param packages the folder that holds {@code package.json} and {@code node_modules}
 */
public record ArtworkTools(Path node, Path packages) {
  /**
   * The tools, installed when they are not there yet.
   *
   * @throws UnavailableException when there is no Node.js, or its packages cannot be had
   */
  public static ArtworkTools find() throws UnavailableException {
    Path node = required("node");
    Path npm = required("npm");
    Path folder = Machine.cache().resolve("artwork-tools");
    try {
      Files.createDirectories(folder);
      for (String file : new String[] {"package.json", "package-lock.json"}) {
        try (InputStream stream = ArtworkTools.class.getResourceAsStream("artwork-tools/" + file)) {
          Files.copy(
              Objects.requireNonNull(stream, file),
              folder.resolve(file),
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Program.Ending ending =
        Program.of(npm, "ci", "--prefix", folder.toString(), "--no-audit", "--no-fund")
            .run(Duration.ofMinutes(5));
    if (!ending.succeeded()) {
      throw new UnavailableException("npm could not install sharp and resvg-js");
    }
    return new ArtworkTools(node, folder);
  }

  /**
   * Runs a script with them.
   *
   * @param arguments what it is given, after the folder of the packages
   * @return what it printed
   */
  public String run(Path script, Duration limit, String... arguments) {
    Program.Ending ending =
        Program.of(node, script.toString(), packages.toString()).and(arguments).run(limit);
    if (!ending.succeeded()) {
      throw new IllegalStateException(script + " broke:\n" + ending.errors());
    }
    return ending.output();
  }

  private static Path required(String program) throws UnavailableException {
    return Machine.program(program)
        .orElseThrow(() -> new UnavailableException("there is no " + program));
  }
}
