package dev.blazon.tiers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/** Pulls or builds the container image that functions run in under SAM local. */
enum BaseImage {
  /** Lambda's own runtime for Java. */
  JAVA("java", "25"),
  /** Where functions bring a runtime of their own. */
  PROVIDED("provided", "al2023");

  /** The runtime interface client and what it depends on, by the beginnings of the jars' names. */
  private static final List<String> INTERFACE_CLIENT = List.of("aws-lambda-java-", "utils-lite-");

  private final String runtime;
  private final String version;

  BaseImage(String runtime, String version) {
    this.runtime = runtime;
    this.version = version;
  }

  private String genuine() {
    return "public.ecr.aws/lambda/%s:%s-%s".formatted(runtime, version, Machine.architecture());
  }

  /**
   * The image's name: Amazon's own where the engine has it or pulls it, else a stand-in that is
   * made from this machine's parts under a name of its own, so that nothing else mistakes it for
   * Amazon's.
   *
   * @throws UnavailableException when the one cannot be pulled and the other not made
   */
  String get(DockerEngine engine) throws UnavailableException {
    Path script = Machine.project().resolve(".ci/sam-base-image");
    String standIn = standIn(script);
    // The stand-in is asked for first, for where it was needed once a pull only costs time.
    if (engine.has(standIn)) {
      return standIn;
    }
    if (engine.hasOrPulls(genuine())) {
      return genuine();
    }
    if (!Machine.isLinux() || Machine.program("busybox").isEmpty()) {
      throw new UnavailableException(
          "the image %s cannot be pulled, and its stand-in needs Linux with busybox-static"
              .formatted(genuine()));
    }
    Path log = Machine.cache().resolve("base-image-" + runtime + ".log");
    if (make(engine, script, standIn).runLogged(log, Duration.ofMinutes(3)) != 0) {
      throw new UnavailableException(
          "the image %s cannot be pulled, and its stand-in could not be made (log: %s)"
              .formatted(genuine(), log));
    }
    return standIn;
  }

  private Program make(DockerEngine engine, Path script, String name) {
    String[] jars =
        Machine.classPath().stream()
            .filter(jar -> this == JAVA)
            .filter(
                jar -> INTERFACE_CLIENT.stream().anyMatch(jar.getFileName().toString()::startsWith))
            .map(Path::toString)
            .toArray(String[]::new);
    return engine
        .reaching(Program.of(script, name))
        .and(jars)
        .with("JAVA_HOME", System.getProperty("java.home"));
  }

  /**
   * Changes with the script. In the repository's name, for of the tag SAM keeps nothing in the
   * image that it derives.
   */
  private String standIn(Path script) {
    try {
      CRC32 sum = new CRC32();
      sum.update(Files.readAllBytes(script));
      return String.format(
          Locale.ROOT,
          "blazon-lambda-%s%s-%08x:%s",
          runtime,
          version,
          sum.getValue(),
          Machine.architecture());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
