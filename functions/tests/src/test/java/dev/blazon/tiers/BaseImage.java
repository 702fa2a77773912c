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
final class BaseImage {
  private static final String GENUINE = "public.ecr.aws/lambda/java:25-" + Machine.architecture();

  /** The runtime interface client and what it depends on, by the beginnings of the jars' names. */
  private static final List<String> INTERFACE_CLIENT = List.of("aws-lambda-java-", "utils-lite-");

  private BaseImage() {}

  /**
   * The image's name: Amazon's own where the engine has it or pulls it, else a stand-in that is
   * made from this machine's parts under a name of its own, so that nothing else mistakes it for
   * Amazon's.
   *
   * @throws UnavailableException when the one cannot be pulled and the other not made
   */
  static String get(DockerEngine engine) throws UnavailableException {
    Path script = Machine.project().resolve(".ci/sam-base-image");
    String standIn = standIn(script);
    // The stand-in is asked for first, for where it was needed once a pull only costs time.
    if (engine.has(standIn)) {
      return standIn;
    }
    if (engine.hasOrPulls(GENUINE)) {
      return GENUINE;
    }
    if (!Machine.isLinux() || Machine.program("busybox").isEmpty()) {
      throw new UnavailableException(
          "the image %s cannot be pulled, and its stand-in needs Linux with busybox-static"
              .formatted(GENUINE));
    }
    Path log = Machine.cache().resolve("base-image.log");
    if (make(engine, script, standIn).runLogged(log, Duration.ofMinutes(3)) != 0) {
      throw new UnavailableException(
          "the image %s cannot be pulled, and its stand-in could not be made (log: %s)"
              .formatted(GENUINE, log));
    }
    return standIn;
  }

  private static Program make(DockerEngine engine, Path script, String name) {
    String[] jars =
        Machine.classPath().stream()
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
  private static String standIn(Path script) {
    try {
      CRC32 sum = new CRC32();
      sum.update(Files.readAllBytes(script));
      return String.format(
          Locale.ROOT, "blazon-lambda-java25-%08x:%s", sum.getValue(), Machine.architecture());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
