package dev.blazon.tiers;

import java.nio.file.Path;

/**
 * Installs AWS's SDK and Lambda's interface client for Python, with which a benchmark runs a Lambda
 * function in that language, in the versions of {@code lambda.txt}.
 *
 * @param python the program that runs them
 */
public record LambdaPython(Path python) {
  /**
   * Both, installed when they are not there yet.
   *
   * @throws UnavailableException when there is no Python for them, or its packages cannot be had
   */
  public static LambdaPython find() throws UnavailableException {
    return new LambdaPython(PythonEnvironments.of(PythonLock.LAMBDA).home().resolve("bin/python"));
  }
}
