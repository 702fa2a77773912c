package dev.blazon.tiers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * The locked packages of a Python environment: a list of every one at one version each, in a file
 * beside this class.
 *
 * @param name the environment's name, and the file's without its ending
 * @param pythons minor versions of Python, such as {@code 3.13}, that it was tried on, best first
 */
record PythonLock(String name, List<String> pythons) {
  static final PythonLock LAMBDA = new PythonLock("lambda", List.of("3.11", "3.12", "3.13"));
  static final PythonLock LOCALSTACK = new PythonLock("localstack", List.of("3.13"));
  static final PythonLock MOTO = new PythonLock("moto", List.of("3.13"));
  static final PythonLock OFFICIAL_VALIDATOR =
      new PythonLock("validator", List.of("3.11", "3.12", "3.13", "3.10"));
  static final PythonLock SAM = new PythonLock("sam", List.of("3.11", "3.12", "3.13"));

  /** The lock file's bytes: {@code pip}'s requirements format. */
  byte[] content() {
    try (InputStream in = PythonLock.class.getResourceAsStream(name + ".txt")) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The name of its folder in the cache. It changes with the lock file and with the Python, so that
   * an environment is never changed once made: a new lock makes a new one.
   */
  String folderName(String python) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content());
      return "%s-py%s-%s".formatted(name, python, HexFormat.of().formatHex(digest, 0, 8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
