package dev.blazon.tiers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A Docker engine that the tests start where none answers: on Linux, as root, with {@code dockerd}
 * installed, by {@code .ci/docker-engine}. It ends with this JVM and keeps its images in the cache
 * folder.
 */
final class OwnDockerEngine {
  private static @Nullable DockerEngine running;

  private OwnDockerEngine() {}

  static synchronized DockerEngine get() throws UnavailableException {
    if (running == null) {
      running = start();
    }
    return running;
  }

  private static DockerEngine start() throws UnavailableException {
    if (!Machine.isLinux() || !Machine.isRoot()) {
      throw new UnavailableException("no Docker engine answers");
    }
    for (String needed : new String[] {"docker", "dockerd", "ip"}) {
      if (Machine.program(needed).isEmpty()) {
        throw new UnavailableException(
            "no Docker engine answers, and none can be started without " + needed);
      }
    }
    Path folder = Machine.cache().resolve("docker");
    DockerEngine engine =
        new DockerEngine(
            Machine.program("docker").orElseThrow(), "unix://" + folder.resolve("docker.sock"));
    takeTurns(folder);
    if (!engine.answers()) {
      Path script = Machine.project().resolve(".ci/docker-engine");
      Program.of(script, folder.toString())
          .start(folder.resolve("docker.log"))
          .awaitReady(engine::answers, Duration.ofSeconds(60));
    }
    return engine;
  }

  /** Waits while another Maven run has the engine; the lock is this JVM's until it ends. */
  @SuppressWarnings("resource") // Closing the channel would give the lock back.
  private static void takeTurns(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("engine.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        System.out.println("waiting for another run of the tests to leave the Docker engine");
        channel.lock();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
