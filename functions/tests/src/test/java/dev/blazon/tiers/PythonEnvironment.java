package dev.blazon.tiers;

import java.nio.file.Path;

/**
 * A Python virtual environment that holds every package of its lock, for tools that tests run.
 *
 * @param home its folder, absolute
 */
record PythonEnvironment(Path home) {

  /** Runs a script or, with {@code -m}, a module. */
  Program python(String... arguments) {
    return command("python", arguments);
  }

  /** Runs a program that one of the packages brought, such as {@code sam}. */
  Program command(String name, String... arguments) {
    // What a person has installed for themselves must not mix with the lock.
    return Program.of(home.resolve("bin").resolve(name), arguments).with("PYTHONNOUSERSITE", "1");
  }
}
