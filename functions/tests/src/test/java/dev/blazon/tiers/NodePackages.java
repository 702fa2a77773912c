package dev.blazon.tiers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Packages of npm, in the versions of a {@code package-lock.json} among the resources, installed in
 * a folder of their own.
 *
 * @param node the program that runs them
 * @param folder where they are
 */
record NodePackages(Path node, Path folder) {
  /** How long npm, or a program of a package, may take. */
  static final Duration LIMIT = Duration.ofMinutes(5);

  /**
   * Installs them, where they are not there yet.
   *
   * @param name the folder of the lock file beside this class, and that of the packages
   * @param more other files of that folder, which are laid beside the packages
   * @param what the packages are, for whoever reads that they could not be had
   * @throws UnavailableException when there is no Node.js, or the packages cannot be had
   */
  static NodePackages install(String name, List<String> more, String what)
      throws UnavailableException {
    Path node = required("node");
    Path npm = required("npm");
    Path folder = Machine.cache().resolve(name);
    copy(
        name,
        Stream.concat(Stream.of("package.json", "package-lock.json"), more.stream()).toList(),
        folder);
    Program install =
        Program.of(npm, "ci", "--prefix", folder.toString(), "--no-audit", "--no-fund");
    if (!install.run(LIMIT).succeeded()) {
      throw new UnavailableException("npm could not install " + what);
    }
    return new NodePackages(node, folder);
  }

  private static void copy(String name, List<String> files, Path folder) {
    try {
      Files.createDirectories(folder);
      for (String file : files) {
        try (InputStream stream = NodePackages.class.getResourceAsStream(name + "/" + file)) {
          Files.copy(
              Objects.requireNonNull(stream, file),
              folder.resolve(file),
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path required(String program) throws UnavailableException {
    return Machine.program(program)
        .orElseThrow(() -> new UnavailableException("there is no " + program));
  }
}
