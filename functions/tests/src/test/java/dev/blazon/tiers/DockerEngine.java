package dev.blazon.tiers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds a Docker engine that answers, or starts one, for the tests that need containers.
 *
 * @param client the {@code docker} program
 * @param host the value of {@code DOCKER_HOST} that reaches it; null for the user's own, as the
 *     client finds it
 */
record DockerEngine(Path client, @Nullable String host) {
  private static final Duration SHORT = Duration.ofSeconds(30);
  private static final Duration LONG = Duration.ofMinutes(5);

  /** The engine that the user's {@code docker} reaches, when there is one. */
  static Optional<DockerEngine> ofTheUser() {
    return Machine.program("docker")
        .map(client -> new DockerEngine(client, null))
        .filter(DockerEngine::answers);
  }

  /** A run of its client. */
  Program docker(String... arguments) {
    return reaching(Program.of(client, arguments));
  }

  /** Any program, made to use this engine. */
  Program reaching(Program program) {
    return host == null ? program : program.with("DOCKER_HOST", host);
  }

  /**
   * Any engine that tests may start containers on: the user's, else one that is started here.
   *
   * @throws UnavailableException when none answers and none can be started
   */
  static DockerEngine any() throws UnavailableException {
    Optional<DockerEngine> users = ofTheUser();
    return users.isPresent() ? users.get() : OwnDockerEngine.get();
  }

  boolean answers() {
    return docker("version").run(SHORT).succeeded();
  }

  boolean has(String image) {
    return docker("image", "inspect", image).run(SHORT).succeeded();
  }

  boolean hasOrPulls(String image) {
    return has(image) || docker("pull", "--quiet", image).run(LONG).succeeded();
  }

  /** The address of this machine on the engine's default network, as containers see it. */
  String gateway() {
    String format = "{{(index .IPAM.Config 0).Gateway}}";
    return docker("network", "inspect", "--format", format, "bridge").run(SHORT).output().strip();
  }
}
