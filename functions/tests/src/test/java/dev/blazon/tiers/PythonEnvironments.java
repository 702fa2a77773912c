package dev.blazon.tiers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes the {@linkplain PythonLock locked} Python environments, each once, in the cache folder.
 *
 * <p>An environment counts once its marker is there, which is written last: one that was cut short
 * is made anew. Two Maven runs at once take turns by a lock file, and the second finds what the
 * first has made.
 */
final class PythonEnvironments {
  private static final Duration LIMIT = Duration.ofMinutes(15);

  /** Source distributions are built with these, not with whatever is newest on the day. */
  private static final List<String> BUILD_TOOLS = List.of("setuptools==80.9.0", "wheel==0.45.1");

  private final Path cache;
  private final Function<List<String>, Optional<PythonInterpreter>> interpreters;

  /**
   * @param cache the folder that holds the environments
   * @param interpreters finds a Python of one of the given versions
   */
  PythonEnvironments(Path cache, Function<List<String>, Optional<PythonInterpreter>> interpreters) {
    this.cache = cache;
    this.interpreters = interpreters;
  }

  /**
   * The environment of a lock, made when it is not there, which takes a minute or two and the
   * package registry.
   *
   * @throws UnavailableException when no suitable Python is there, or a package cannot be had
   */
  static PythonEnvironment of(PythonLock lock) throws UnavailableException {
    return new PythonEnvironments(Machine.cache(), PythonInterpreter::find).get(lock);
  }

  PythonEnvironment get(PythonLock lock) throws UnavailableException {
    PythonInterpreter python =
        interpreters
            .apply(lock.pythons())
            .orElseThrow(
                () ->
                    new UnavailableException(
                        "no Python "
                            + String.join(" or ", lock.pythons())
                            + " with venv on this machine"));
    Path home = cache.resolve(lock.folderName(python.version()));
    if (!Files.exists(marker(home))) {
      makeAlone(lock, python, home);
    }
    return new PythonEnvironment(home);
  }

  private static Path marker(Path home) {
    return home.resolve("complete");
  }

  /** Within one JVM the monitor keeps threads apart, for a file lock belongs to the whole JVM. */
  private void makeAlone(PythonLock lock, PythonInterpreter python, Path home)
      throws UnavailableException {
    synchronized (PythonEnvironments.class) {
      try {
        Files.createDirectories(cache);
        try (FileChannel channel =
                FileChannel.open(
                    beside(home, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock held = channel.lock()) {
          if (held.isValid() && !Files.exists(marker(home))) {
            make(lock, python, home);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void make(PythonLock lock, PythonInterpreter python, Path home)
      throws IOException, UnavailableException {
    Folders.delete(home);
    Path requirements = Files.write(beside(home, ".txt"), lock.content());
    Path log = beside(home, ".log");
    Files.deleteIfExists(log);
    System.out.printf("making the Python environment %s (log: %s)%n", home, log);

    PythonEnvironment made = new PythonEnvironment(home);
    Program pip = made.python("-m", "pip", "install", "--no-input", "--disable-pip-version-check");
    List<Program> steps =
        List.of(
            Program.of(python.program(), "-m", "venv", home.toString()),
            pip.and(BUILD_TOOLS.toArray(String[]::new)),
            // The lock names every package, so nothing is resolved: that would drift.
            pip.and("--no-deps", "--no-build-isolation", "-r", requirements.toString()));
    for (Program step : steps) {
      if (step.runLogged(log, LIMIT) != 0) {
        throw new UnavailableException(
            "the Python packages of %s.txt could not be installed (log: %s)"
                .formatted(lock.name(), log));
      }
    }
    Files.writeString(marker(home), String.join("\n", BUILD_TOOLS) + "\n");
  }

  private static Path beside(Path home, String ending) {
    return home.resolveSibling(home.getFileName() + ending);
  }
}
