package dev.blazon.tiers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts LocalStack in the user's own Docker, on a machine that has its image or can pull it;
 * elsewhere {@link LocalStackProcess} runs instead.
 */
final class LocalStackContainer {
  /** The last release that asks for no account. */
  private static final String IMAGE = "localstack/localstack:4.14.0";

  private LocalStackContainer() {}

  /**
   * Starts one with its port published at these addresses; empty without Docker or without the
   * image.
   */
  static Optional<Service> start(int port, List<String> addresses) {
    return DockerEngine.ofTheUser()
        .filter(docker -> docker.hasOrPulls(IMAGE))
        .map(docker -> start(docker, port, addresses));
  }

  private static Service start(DockerEngine docker, int port, List<String> addresses) {
    Program run = docker.docker("run", "--rm", "--name", "blazon-localstack-" + port);
    for (String address : addresses) {
      run = run.and("--publish", "%s:%d:4566".formatted(address, port));
    }
    Path log = Machine.workFolder("localstack-" + port).resolve("localstack.log");
    run = run.and("--env", "LOCALSTACK_HOST=localhost:" + port);
    for (Map.Entry<String, String> setting : LocalStack.SETTINGS.entrySet()) {
      run = run.and("--env", setting.getKey() + "=" + setting.getValue());
    }
    return run.and(IMAGE).start(log);
  }
}
