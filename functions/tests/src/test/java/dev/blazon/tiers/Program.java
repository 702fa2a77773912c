package dev.blazon.tiers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program outside this JVM and waits for it to end, its standard input empty.
 *
 * @param command the program and its arguments
 * @param environment variables set on top of this JVM's own
 */
record Program(List<String> command, Map<String, String> environment) {
  private static final int TIMED_OUT = 124;

  /**
   * How a program ended.
   *
   * @param exitCode 0 for success, by custom
   * @param output its whole standard output, UTF-8
   * @param errors its whole standard error, UTF-8
   */
  record Ending(int exitCode, String output, String errors) {
    boolean succeeded() {
      return exitCode == 0;
    }
  }

  Program {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  static Program of(Path program, String... arguments) {
    return new Program(List.of(program.toString()), Map.of()).and(arguments);
  }

  Program and(String... arguments) {
    List<String> longer = new ArrayList<>(command);
    longer.addAll(List.of(arguments));
    return new Program(longer, environment);
  }

  Program with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new Program(command, more);
  }

  /**
   * Runs it to its end. One that has not ended within the limit is stopped, and its exit code is
   * 124, as of {@code timeout(1)}.
   *
   * @throws UncheckedIOException when it cannot be started
   */
  Ending run(Duration limit) {
    try {
      Path output = Files.createTempFile("blazon", ".out");
      Path errors = Files.createTempFile("blazon", ".err");
      try {
        int exitCode =
            run(builder().redirectOutput(output.toFile()).redirectError(errors.toFile()), limit);
        return new Ending(exitCode, Files.readString(output), Files.readString(errors));
      } finally {
        Files.delete(output);
        Files.delete(errors);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs it to its end like {@link #run}, what it prints appended to a log; returns its exit code.
   */
  int runLogged(Path log, Duration limit) {
    try {
      return run(
          builder()
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())),
          limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts it and leaves it running, what it prints written to a log, until it is closed or this
   * JVM ends.
   */
  Service start(Path log) {
    try {
      return new Service(
          builder().redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessBuilder builder() {
    ProcessBuilder builder = new ProcessBuilder(command).redirectInput(new File("/dev/null"));
    builder.environment().putAll(environment);
    return builder;
  }

  private int run(ProcessBuilder builder, Duration limit) throws IOException {
    Process process = builder.start();
    try {
      if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
        Service.stop(process);
        return TIMED_OUT;
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Service.stop(process);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted: " + String.join(" ", command), e);
    }
  }
}
