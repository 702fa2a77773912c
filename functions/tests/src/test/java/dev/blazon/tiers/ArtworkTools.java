package dev.blazon.tiers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

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
    NodePackages tools = NodePackages.install("artwork-tools", List.of(), "sharp and resvg-js");
    return new ArtworkTools(tools.node(), tools.folder());
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
}
