package dev.blazon.tiers;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Runs the SAM CLI and cfn-lint, from PyPI, in tests of the template and of SAM local.
 *
 * @param environment the environment that holds them
 */
public record SamCli(PythonEnvironment environment) {
  private static final Duration LIMIT = Duration.ofMinutes(3);

  /** Holds the {@code sitecustomize.py} that has it parse YAML in C. */
  private static final String LIBYAML =
      Machine.project()
          .resolve("functions/tests/src/test/resources/dev/blazon/tiers/libyaml")
          .toString();

  /**
   * The SAM CLI, installed when it is not there yet.
   *
   * @throws UnavailableException when there is no Python for it or its packages cannot be had
   */
  public static SamCli find() throws UnavailableException {
    return new SamCli(PythonEnvironments.of(PythonLock.SAM));
  }

  /** The Python interpreter beside it, which has the SAM translator too. */
  public Path python() {
    return environment.home().resolve("bin/python");
  }

  /** {@code sam validate --lint}: empty when the template passes, else what it printed. */
  public String validate(Path template) {
    return complaints(sam("validate", "--lint", "--template", template.toString()));
  }

  /** {@code cfn-lint}, warnings counted: empty when the template passes, else what it printed. */
  public String cfnLint(Path template) {
    return complaints(environment.command("cfn-lint", template.toString()));
  }

  /** A run of {@code sam} that reports to nobody and needs no account. */
  Program sam(String... arguments) {
    return environment
        .command("sam", arguments)
        .with("SAM_CLI_TELEMETRY", "0")
        .with("PYTHONPATH", LIBYAML)
        .with("AWS_DEFAULT_REGION", "us-east-1")
        .with("AWS_ACCESS_KEY_ID", "local")
        .with("AWS_SECRET_ACCESS_KEY", "local")
        // It asks STS whose account this is. Nobody listens there, so it makes one up at once and
        // not after ten seconds.
        .with("AWS_ENDPOINT_URL_STS", "http://127.0.0.1:9")
        .with("AWS_MAX_ATTEMPTS", "1");
  }

  private static String complaints(Program program) {
    Program.Ending ending = program.run(LIMIT);
    return ending.succeeded()
        ? ""
        : "exit code %d%n%s%s".formatted(ending.exitCode(), ending.output(), ending.errors());
  }
}
