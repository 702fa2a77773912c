package dev.blazon.tiers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Starts LocalStack from PyPI, in "host mode": a Python process on this machine, which starts
 * DynamoDB Local from the project's own jars.
 */
final class LocalStackProcess {
  private LocalStackProcess() {}

  /**
   * Starts one; it answers a few seconds later.
   *
   * @throws UnavailableException when there is no Python for it or its packages cannot be had
   */
  static Service start(int port, List<String> addresses) throws UnavailableException {
    PythonEnvironment python = environment();
    Path folder = Machine.workFolder("localstack-" + port);
    DynamoDbLocalFiles.layOut(folder.resolve("var/lib/localstack/lib"));
    String listen = addresses.stream().map(a -> a + ":" + port).collect(Collectors.joining(","));
    Program run =
        python
            .python("-m", "localstack.runtime.main")
            .with("GATEWAY_LISTEN", listen)
            .with("LOCALSTACK_HOST", "localhost:" + port)
            .with("FILESYSTEM_ROOT", folder.toString())
            .with("DNS_ADDRESS", "0")
            // Said outright, for inside a container it takes itself for its own image and writes to
            // /var/lib.
            .with("OVERRIDE_IN_DOCKER", "0");
    for (Map.Entry<String, String> setting : LocalStack.SETTINGS.entrySet()) {
      run = run.with(setting.getKey(), setting.getValue());
    }
    return run.start(folder.resolve("localstack.log"));
  }

  private static PythonEnvironment environment() throws UnavailableException {
    try {
      return PythonEnvironments.of(PythonLock.LOCALSTACK);
    } catch (UnavailableException e) {
      throw new UnavailableException(
          e.reason() + ", no Docker that has or pulls its image, and no AWS_ENDPOINT_URL");
    }
  }
}
