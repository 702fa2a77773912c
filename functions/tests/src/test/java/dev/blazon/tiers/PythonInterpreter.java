package dev.blazon.tiers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a Python on this machine that can make virtual environments.
 *
 * @param program its absolute path
 * @param version its minor version, such as {@code 3.13}
 */
record PythonInterpreter(Path program, String version) {

  /**
   * The first of the wanted versions that this machine has: on the search path, or made by pyenv or
   * uv.
   */
  static Optional<PythonInterpreter> find(List<String> versions) {
    return versions.stream()
        .flatMap(PythonInterpreter::candidates)
        .filter(PythonInterpreter::works)
        .findFirst();
  }

  private static Stream<PythonInterpreter> candidates(String version) {
    Stream<Path> onPath =
        Stream.of("python" + version, "python3").flatMap(name -> Machine.program(name).stream());
    Stream<Path> pyenv = Machine.homeFolders(".pyenv/versions", version + ".").stream();
    Stream<Path> uv =
        Machine.homeFolders(".local/share/uv/python", "cpython-" + version + ".").stream();
    return Stream.concat(onPath, Stream.concat(pyenv, uv).map(f -> f.resolve("bin/python3")))
        .filter(Files::isExecutable)
        .map(program -> new PythonInterpreter(program, version));
  }

  /**
   * Asked rather than believed: pyenv leaves programs on the path that only complain, Debian parts
   * Python from venv.
   */
  private boolean works() {
    String question = "import ensurepip, venv, sys; print('%d.%d' % sys.version_info[:2])";
    Program.Ending answer = Program.of(program, "-c", question).run(Duration.ofSeconds(30));
    return answer.succeeded() && answer.output().strip().equals(version);
  }
}
