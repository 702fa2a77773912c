package dev.blazon.tiers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A server process that runs beside the tests, such as LocalStack; it and all that it started end
 * with {@link #close} or with this JVM.
 */
final class Service implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Process process;
  private final Path log;
  private final Thread atExit;

  Service(Process process, Path log) {
    this.process = process;
    this.log = log;
    this.atExit = new Thread(() -> stop(process), "stop " + log.getFileName());
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /**
   * Waits until the service answers.
   *
   * @throws UnavailableException when it ends first or the limit passes; the log is named then, and
   *     the service closed
   */
  void awaitReady(BooleanSupplier ready, Duration limit) throws UnavailableException {
    long end = System.nanoTime() + limit.toNanos();
    while (!ready.getAsBoolean()) {
      boolean late = System.nanoTime() - end > 0;
      if (late || !process.isAlive() || interrupted()) {
        close();
        throw new UnavailableException(
            "%s (log: %s, last line: %s)"
                .formatted(
                    late ? "no answer after " + limit.toSeconds() + " s" : "it ended at its start",
                    log,
                    lastLine()));
      }
    }
  }

  /** What it has printed so far. */
  String printed() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    stop(process);
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException shuttingDown) {
      return; // the hook is what runs now, or soon will: there is nothing left to take back
    }
  }

  /** SIGTERM to a process and its descendants, and SIGKILL to those that do not heed it. */
  static void stop(Process process) {
    // Asked before the parent ends: afterwards nobody knows whose children they were.
    List<ProcessHandle> family =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    process.destroy();
    await(process.toHandle());
    family.forEach(ProcessHandle::destroy);
    family.forEach(Service::await);
    family.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
  }

  private static void await(ProcessHandle handle) {
    CompletableFuture<ProcessHandle> gone = handle.onExit();
    gone.completeOnTimeout(handle, PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  private static boolean interrupted() {
    try {
      Thread.sleep(100);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private String lastLine() {
    return printed()
        .lines()
        .filter(line -> !line.isBlank())
        .reduce((a, b) -> b)
        .orElse("nothing printed");
  }
}
